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

/** What a source's owner got about a parcel. */
export interface OwnerReport {
  readonly id: string;
  readonly channel: string;
  readonly source: string;
  readonly capakey: string | null;
  readonly times: number;
  readonly attachments: readonly string[];
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
  reportAbout: async (capakey: string): Promise<OwnerReport> => {
    const reports = (await (await fetch(`${address}/owners/reports`)).json()) as readonly OwnerReport[];
    const report = reports.find((one) => one.capakey === capakey);
    if (!report) throw new Error(`No owner got a report about ${capakey}`);
    return report;
  },
  answerReport: (id: string, outcome: string, motivation?: string) =>
    post(`/owners/reports/${id}`, { outcome, motivation }),
  restore: async () => {
    for (const code of [...broken]) await sandbox.mendSource(code);
  },
} as const;
export type Sandbox = typeof sandbox;
