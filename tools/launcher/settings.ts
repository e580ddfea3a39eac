import { isAbsolute, resolve } from 'node:path';
import { root } from '../root.ts';
import { Problem } from './problem.ts';

export interface Settings {
  /** Port of the gateway, the one that people use; subgraphs listen on this + 201 to 206. */
  readonly port: number;
  /** Port of the sandbox, its mail on the next one; undefined when it does not run. */
  readonly sandboxPort: number | undefined;
  readonly dataFolder: string;
  /** Administrator's address of a given server; undefined starts our own. */
  readonly databaseUrl: string | undefined;
  /** Where our own server keeps every change, for a restore to any moment; undefined keeps none. */
  readonly archiveFolder: string | undefined;
  readonly publicUrl: string;
  readonly logLevel: string;
}

export const SUBGRAPH_NAMES = [
  'parcels',
  'dossiers',
  'sources',
  'billing',
  'audit',
  'notifications',
] as const;
export type SubgraphName = (typeof SUBGRAPH_NAMES)[number];
export const subgraphPort = (settings: Settings, name: SubgraphName): number =>
  settings.port + 201 + SUBGRAPH_NAMES.indexOf(name);

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** @throws Problem that names the setting, what is wrong with it and what it may be. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const port = portOf(env, 'PORT', 4_000, 65_535 - 206);
  const sandboxPort = onOrOff(env, 'SANDBOX') ? portOf(env, 'SANDBOX_PORT', port + 100, 65_534) : undefined;
  const settings: Settings = {
    port,
    sandboxPort,
    dataFolder: folderOf(env['DATA_DIR']),
    databaseUrl: databaseOf(env['DATABASE_URL']),
    archiveFolder: env['ARCHIVE_DIR'] ? folderOf(env['ARCHIVE_DIR']) : undefined,
    publicUrl: publicOf(env['PUBLIC_URL'], port),
    logLevel: levelOf(env['LOG_LEVEL']),
  };
  const taken = portsOf(settings);
  const twice = taken.find(
    ({ port: one }, index) => taken.findIndex(({ port: other }) => other === one) !== index,
  );
  if (twice)
    throw new Problem(
      `SANDBOX_PORT makes port ${twice.port} serve two things: choose another SANDBOX_PORT (the sandbox takes it and the next one, the platform ${port} and ${port + 201} to ${port + 206}).`,
    );
  return settings;
}

/** Every port that will be listened on, and by whom. */
export function portsOf(
  settings: Settings,
): readonly { readonly port: number; readonly who: string; readonly setting: string }[] {
  const { port, sandboxPort } = settings;
  return [
    { port, who: 'the gateway', setting: 'PORT' },
    ...SUBGRAPH_NAMES.map((who) => ({ port: subgraphPort(settings, who), who, setting: 'PORT' })),
    ...(sandboxPort === undefined
      ? []
      : [
          { port: sandboxPort, who: 'the sandbox', setting: 'SANDBOX_PORT' },
          { port: sandboxPort + 1, who: 'the sandbox’s mail', setting: 'SANDBOX_PORT' },
        ]),
  ];
}

function portOf(env: NodeJS.ProcessEnv, name: string, fallback: number, most: number): number {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > most)
    throw new Problem(`${name} is not a port: give a whole number from 1 to ${most}.`);
  return port;
}

function onOrOff(env: NodeJS.ProcessEnv, name: string): boolean {
  const text = env[name] ?? '';
  if (text === '' || text === 'on') return true;
  if (text === 'off') return false;
  throw new Problem(`${name} is either on or off.`);
}

function folderOf(text: string | undefined): string {
  const folder = text || '.data';
  return isAbsolute(folder) ? folder : resolve(root, folder);
}

function databaseOf(text: string | undefined): string | undefined {
  if (!text) return undefined;
  const shape = 'postgres://USER:PASSWORD@HOST:5432/DATABASE';
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^postgres(ql)?:$/.test(url.protocol) || url.pathname.length < 2)
    throw new Problem(`DATABASE_URL is not the address of a PostgreSQL database: give it as ${shape}.`);
  return url.href;
}

function publicOf(text: string | undefined, port: number): string {
  if (!text) return `http://localhost:${port}`;
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new Problem(
      'PUBLIC_URL is not an address: give the one that people use, e.g. https://vip.example.',
    );
  return new URL(text).origin;
}

function levelOf(text: string | undefined): string {
  if (!text) return 'info';
  if (!LEVELS.includes(text)) throw new Problem(`LOG_LEVEL is one of ${LEVELS.join(', ')}.`);
  return text;
}
