import { ports } from './settings.ts';

const address = `http://localhost:${ports.sandbox}`;

export interface Cast {
  readonly issuer: string;
  readonly people: readonly { readonly username: string; readonly password: string; readonly name: string }[];
  readonly clients: readonly {
    readonly id: string;
    readonly privateJwk: Record<string, string>;
    readonly scopes: readonly string[];
  }[];
  readonly scenarios: readonly {
    readonly capakey: string;
    readonly name: string;
    readonly description: string;
  }[];
}

export const cast = async (): Promise<Cast> => (await fetch(`${address}/cast.json`)).json() as Promise<Cast>;

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

const broken = new Set<string>();
const post = async (path: string, body: object) => {
  const response = await fetch(`${address}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
};

/** The control panel of the outside world. */
export const sandbox = {
  breakSource: (code: string, mode: 'down' | 'slow' | 'html' | 'truncated' | 'wrong-parcel' = 'down') => {
    broken.add(code);
    return post(`/control/sources/${code}`, { mode });
  },
  mendSource: (code: string) => {
    broken.delete(code);
    return post(`/control/sources/${code}`, { mode: 'ok' });
  },
  advanceMs: (advanceMs: number) => post('/control/clock', { advanceMs }),
  mails: async (): Promise<readonly Mail[]> =>
    (await fetch(`${address}/control/mail`)).json() as Promise<Mail[]>,
  restore: async () => {
    for (const code of [...broken]) await sandbox.mendSource(code);
  },
} as const;
export type Sandbox = typeof sandbox;
