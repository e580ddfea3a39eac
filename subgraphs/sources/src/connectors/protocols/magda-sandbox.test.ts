import { fileURLToPath } from 'node:url';
import { readFileSync } from 'node:fs';
import { freePort, startSandbox, type RunningSandbox } from '@vip/test-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../answer.ts';
import { cadastre } from '../cadastre/cadastre.ts';
import { answering } from '../connector.ts';
import { askEnterprise } from '../enterprise/kbo.ts';
import { SUBJECT } from '../fixtures/local-source.ts';
import { mannersOf } from '../manners.ts';
import { createReaches, type SourceSettings } from '../reach.ts';
import type { MagdaParty } from './magda.ts';

const path = (name: string): string => fileURLToPath(new URL(`../fixtures/magda/${name}`, import.meta.url));
const pem = (name: string): string => readFileSync(path(name), 'utf8');
const OURS = { cert: pem('client.pem'), key: pem('client.key.pem') };
const PARTY: MagdaParty = { identification: 'vip.test', hoedanigheid: '102', signing: OURS };
const RIETKAAI = { ...SUBJECT, capakey: '44021A0123/00B000' };

/** The service bus as the connection agreement describes it: a client certificate, and signed messages alone. */
let sandbox: RunningSandbox;
let secure: URL;
beforeAll(async () => {
  const port = await freePort();
  sandbox = await startSandbox({
    SANDBOX_MAGDA_SIGNED: 'true',
    SANDBOX_TLS_PORT: String(port),
    SANDBOX_TLS_CERT_FILE: path('server.pem'),
    SANDBOX_TLS_KEY_FILE: path('server.key.pem'),
    SANDBOX_TLS_CLIENT_CA_FILE: path('ca.pem'),
  });
  secure = new URL(`https://localhost:${port}/magda/Magda-02.00/soap/WebService`);
}, 90_000);
afterAll(() => sandbox?.close());

const ask = async (
  more: Partial<SourceSettings> = {},
  url = secure,
  now: () => Date = () => new Date(),
): Promise<Answer> => {
  const reaches = createReaches(
    [cadastre],
    {
      urls: { MAGDA_KADASTER: url },
      sandboxUrl: null,
      basisregistersKey: null,
      magda: PARTY,
      magdaCertificate: { ...OURS, ca: pem('ca.pem') },
      maxBytes: 1_000_000,
      mannersOf: (connector) =>
        mannersOf(connector, {}, { timeoutMs: 15_000, deadlineMs: 30_000, validity: 1 }),
      ...more,
    },
    now,
  );
  try {
    return (await cadastre.ask(RIETKAAI, ['KADASTRALE_AARD'], reaches.reachOf(cadastre))).get(
      'KADASTRALE_AARD',
    )!;
  } finally {
    await reaches.close();
  }
};

describe('the service bus', () => {
  it('answers who comes with a certificate and a signed message', async () => {
    expect(await ask()).toMatchObject({ kind: 'found', records: [{ aard: ['200'] }] });
  });

  it('does not speak with who has no certificate', async () => {
    expect(await ask({ magdaCertificate: { ca: pem('ca.pem') } as never })).toMatchObject({
      kind: 'failed',
      reason: 'network',
    });
  });

  it('is not spoken to when its own certificate is not one that we trust', async () => {
    expect(await ask({ magdaCertificate: OURS })).toMatchObject({ kind: 'failed', reason: 'network' });
  });

  it('refuses a message that is not signed', async () => {
    const { signing: _, ...unsigned } = PARTY;
    expect(await ask({ magda: unsigned })).toMatchObject({
      kind: 'failed',
      reason: 'fault',
      detail: 'SOAP fault: Het bericht is niet ondertekend',
    });
  });

  it('refuses a message that was signed with the key of somebody else', async () => {
    expect(
      await ask({ magda: { ...PARTY, signing: { cert: OURS.cert, key: pem('server.key.pem') } } }),
    ).toMatchObject({ kind: 'failed', detail: 'SOAP fault: De handtekening klopt niet' });
  });

  it('refuses a message that was signed long ago', async () => {
    expect(await ask({}, secure, () => new Date('2026-01-01T00:00:00Z'))).toMatchObject({
      kind: 'failed',
      detail: 'SOAP fault: Het bericht is verlopen',
    });
  });

  it('asks for a signature on its plain port too', async () => {
    const plain = new URL('/magda/Magda-02.00/soap/WebService', sandbox.url);
    const { signing: _, ...unsigned } = PARTY;
    expect(await ask({ magda: unsigned }, plain)).toMatchObject({ kind: 'failed', reason: 'fault' });
    expect(await ask({}, plain)).toMatchObject({ kind: 'found' });
  });
});

describe('GeefOnderneming of the sandbox', () => {
  const enterprise = async (number: string) => {
    const plain = new URL('/magda/Magda-02.00/soap/WebService', sandbox.url);
    const reaches = createReaches(
      [cadastre],
      {
        urls: { MAGDA_KADASTER: plain },
        sandboxUrl: null,
        basisregistersKey: null,
        magda: PARTY,
        magdaCertificate: null,
        maxBytes: 1_000_000,
        mannersOf: (connector) =>
          mannersOf(connector, {}, { timeoutMs: 15_000, deadlineMs: 30_000, validity: 1 }),
      },
      () => new Date(),
    );
    try {
      let told: unknown = 'nothing';
      const answer = await answering(reaches.reachOf(cadastre), async (notes) => {
        told = await askEnterprise(notes, number);
        return null;
      });
      return answer.kind === 'failed' ? answer.reason : told;
    } finally {
      await reaches.close();
    }
  };
  it('knows the notary of the cast, with value added tax', async () => {
    expect(await enterprise('0428315871')).toEqual({
      number: '0428315871',
      active: true,
      name: 'Notariskantoor Peeters & Claes',
      hasVat: true,
      seat: {
        street: 'Naamsestraat',
        houseNumber: '63',
        box: '2',
        postcode: '3000',
        city: 'Leuven',
        country: 'BE',
      },
    });
  });
  it('knows no enterprise of a number that nobody has', async () => {
    expect(await enterprise('0999999922')).toBeNull();
  });
});
