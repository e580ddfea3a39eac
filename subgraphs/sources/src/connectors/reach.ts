import type { JWK } from 'jose';
import type { Dispatcher } from 'undici';
import type { Connector, Reach } from './connector.ts';
import type { GivenLayers } from './layer-settings.ts';
import { SourceFailure } from './failure.ts';
import type { Manners } from './manners.ts';
import { guardedConnections, guardedHttp } from './municipal/guard-address.ts';
import { createAuthorise } from './municipal/authorise.ts';
import type { RegisterShelf, SystemAddress } from './municipal/ports.ts';
import { MUNICIPAL_SYSTEM } from './municipal/system.ts';
import { connectionsTo, createHttp, HTTP_DEFAULTS, type ClientCertificate } from './protocols/http.ts';
import type { MagdaParty } from './protocols/magda.ts';
import { createAccessTokens, type OAuthClient } from './protocols/oauth.ts';
import { createEtagShelf } from './protocols/rest.ts';
import { inTurn, paced, withRetries } from './resilience.ts';
import { SANDBOX_REGISTERS, sandboxClient } from './sandbox-client.ts';

export interface SourceSettings {
  /** By source code; from `SOURCE_<CODE>_URL`. */
  readonly urls: Readonly<Record<string, URL>>;
  /** By source code; from `SOURCE_LAYERS`. */
  readonly layers?: GivenLayers;
  /** When the sandbox runs, it plays every source whose address is not set. */
  readonly sandboxUrl: URL | null;
  /** `x-api-key` of Basisregisters. */
  readonly basisregistersKey: string | null;
  /** Who we are to sources that give tokens; without it the sandbox's, when that runs. */
  readonly oauth?: OAuthClient | null;
  /** Keys of single sources, by code; from `SOURCE_<CODE>_KEY`. */
  readonly keys?: Readonly<Record<string, string>>;
  /** Scope and audience of a source where they differ from its connector's; from `SOURCE_<CODE>_SCOPE` and `_AUDIENCE`. */
  readonly grants?: Readonly<Record<string, { readonly scope?: string; readonly audience?: string }>>;
  /** Registers that each municipality keeps itself, by NIS code. */
  readonly permitRegisters?: ReadonlyMap<string, URL>;
  readonly magda: MagdaParty | null;
  readonly magdaCertificate: ClientCertificate | null;
  /** Above this many bytes an answer is refused. */
  readonly maxBytes: number;
  readonly mannersOf: (connector: Connector) => Manners;
  /** The platform's key for municipal systems, and who it says it is. */
  readonly municipal?: { readonly key: JWK; readonly issuer: string } | null;
}

export const SETTINGS_DEFAULTS = { http: HTTP_DEFAULTS, deadlineMs: 25_000 } as const;

/** Where a source is asked; null when it has no public address and none is set. */
export function addressOf(
  { code, endpoint, sandboxPath }: Pick<Connector, 'code' | 'endpoint' | 'sandboxPath'>,
  { urls, sandboxUrl }: Pick<SourceSettings, 'urls' | 'sandboxUrl'>,
): URL | null {
  if (urls[code]) return urls[code];
  if (sandboxUrl) return new URL(sandboxUrl.href.replace(/\/+$/, '') + sandboxPath);
  return endpoint === null ? null : new URL(endpoint);
}

/** Nobody answers here; a source without an address fails as `not-configured` before it is asked. */
const NOWHERE = new URL('http://not-configured.invalid/');

/** Whether there is an address at which it can be asked. */
export const isConnected = ({
  baseUrl,
  permitRegisters,
}: Pick<Reach, 'baseUrl' | 'permitRegisters'>): boolean =>
  baseUrl.href !== NOWHERE.href || (permitRegisters?.size ?? 0) > 0;

const keyFor = ({ code, access }: Connector, settings: SourceSettings): string | null => {
  if (code.startsWith('BASISREG_')) return settings.basisregistersKey;
  return access === 'key' ? (settings.keys?.[code] ?? (settings.sandboxUrl ? 'sandbox' : null)) : null;
};

/** The sandbox's municipalities that keep a register of their own; nobody when it does not run. */
const registersOf = ({ sandboxPath }: Connector, sandboxUrl: URL | null): ReadonlyMap<string, URL> =>
  new Map(
    sandboxUrl === null
      ? []
      : SANDBOX_REGISTERS.map((nisCode) => [nisCode, new URL(`${sandboxPath}/${nisCode}`, sandboxUrl)]),
  );

/** What municipalities set and loaded; kept in the database, so `main` gives it. */
export interface MunicipalPorts {
  addressOf(nisCode: string): Promise<SystemAddress | null>;
  readonly registers: RegisterShelf;
}

/** Hosts that a municipality may name although they are not public: the sandbox, which plays them. */
export const allowedHosts = ({ sandboxUrl }: Pick<SourceSettings, 'sandboxUrl'>): ReadonlySet<string> =>
  new Set(sandboxUrl ? [sandboxUrl.host] : []);

/** Makes what each connector may reach: own connections, guards, keys, tokens. Made once, by `main`. */
export function createReaches(
  connectors: readonly Connector[],
  settings: SourceSettings,
  now: () => Date,
  ports?: MunicipalPorts,
) {
  const dispatchers: Dispatcher[] = [];
  const opened = (dispatcher: Dispatcher): Dispatcher => {
    dispatchers.push(dispatcher);
    return dispatcher;
  };
  const tokenHttp = withRetries(
    createHttp(opened(connectionsTo(4)), now, { ...HTTP_DEFAULTS, maxBytes: settings.maxBytes }),
  );
  const ofSandbox = settings.sandboxUrl ? sandboxClient(settings.sandboxUrl, tokenHttp) : null;
  const clientOf = () => {
    if (settings.oauth) return Promise.resolve(settings.oauth);
    if (ofSandbox) return ofSandbox();
    throw new SourceFailure('not-configured', 'no OAuth2 client is set');
  };
  const reaches = new Map<string, Reach>();
  for (const connector of connectors) {
    const isMagda = /magda/i.test(connector.sandboxPath);
    const { concurrency, perSecond, timeoutMs, deadlineMs } = settings.mannersOf(connector);
    const connections = Math.max(concurrency, connector.connections ?? concurrency);
    const limits = { timeoutMs, maxBytes: settings.maxBytes };
    const dispatcher = opened(
      connectionsTo(connections, isMagda ? (settings.magdaCertificate ?? undefined) : undefined),
    );
    const own = createHttp(dispatcher, now, limits);
    const isTown = connector.code === MUNICIPAL_SYSTEM;
    const http = isTown
      ? guardedHttp(
          allowedHosts(settings),
          own,
          createHttp(opened(guardedConnections(concurrency)), now, limits),
        )
      : own;
    reaches.set(connector.code, {
      http: withRetries(inTurn(connections, paced(perSecond, http))),
      baseUrl: addressOf(connector, settings) ?? NOWHERE,
      also: Object.fromEntries(
        Object.entries(connector.also ?? {}).map(([name, place]) => [
          name,
          addressOf({ ...place, code: `${connector.code}_${name}` }, settings) ?? NOWHERE,
        ]),
      ),
      apiKey: keyFor(connector, settings),
      ...(typeof connector.access === 'object'
        ? {
            tokens: createAccessTokens(
              clientOf,
              { ...connector.access, ...settings.grants?.[connector.code] },
              tokenHttp,
            ),
          }
        : {}),
      ...(connector.perMunicipality
        ? { permitRegisters: settings.permitRegisters ?? registersOf(connector, settings.sandboxUrl) }
        : {}),
      ...(isMagda && settings.magda ? { magda: settings.magda } : {}),
      ...(settings.layers?.[connector.code] ? { layer: settings.layers[connector.code] } : {}),
      shelf: createEtagShelf(),
      ...(isTown && ports && settings.municipal
        ? {
            municipal: {
              addressOf: ports.addressOf,
              authorised: createAuthorise({ ...settings.municipal, http, now }),
            },
          }
        : {}),
      ...(ports ? { registers: ports.registers } : {}),
      now,
      deadlineMs,
    });
  }
  return {
    reachOf: ({ code }: Pick<Connector, 'code'>): Reach => reaches.get(code)!,
    close: async () => {
      await Promise.all(dispatchers.map((dispatcher) => dispatcher.close()));
    },
  };
}
