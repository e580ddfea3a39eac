import { createHash } from 'node:crypto';
import { parseCapakey } from '@vip/domain-kit';
import type { FastifyInstance } from 'fastify';
import { createRemoteJWKSet, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { json, serveAs, type SourceHost } from '../sources/serve.ts';
import { CATALOGUE } from './documents.ts';
import { answerFromRegister, type CatalogueForms } from './register.ts';

/** The municipality whose system the platform asks, instead of being told. */
export const ENDPOINT_TOWN = '24043';
const PATH = `/municipal/${ENDPOINT_TOWN}/inlichtingen`;

/** What this system knows of; the rest is for the officers. */
export const ENDPOINT_ITEMS = [
  'STEDENBOUWKUNDIGE_VERGUNNING',
  'VERKAVELINGSVERGUNNING',
  'STEDENBOUWKUNDIG_MISDRIJF',
  'MILIEUVERGUNNING',
  'LEEGSTANDSREGISTER',
  'VERWAARLOZINGSREGISTER',
  'HEFFING_LEEGSTAND',
  'HEFFING_VERWAARLOZING',
] as const;

interface Question {
  readonly parcel?: { readonly capakey?: unknown };
  readonly items?: readonly unknown[];
}

/**
 * Who asks is the platform: its signature over this very question, checked with its public keys.
 * @throws Error when it is not.
 */
async function checkSignature(
  authorization: string | undefined,
  body: string,
  { keys, issuer, audience }: { keys: JWTVerifyGetKey; issuer: string; audience: string },
): Promise<void> {
  const token = /^Bearer (.+)$/.exec(authorization ?? '')?.[1] ?? '';
  const { payload } = await jwtVerify(token, keys, { issuer, audience, algorithms: ['ES256'] });
  if (payload['body_sha256'] !== createHash('sha256').update(body).digest('hex'))
    throw new Error('The signature is not over this question.');
}

/** The forms of the platform's catalogue, read once: this system answers in the catalogue's words. */
function formsFrom(gatewayUrl: string): () => Promise<CatalogueForms> {
  let known: Promise<CatalogueForms> | null = null;
  const read = async (): Promise<CatalogueForms> => {
    const response = await fetch(`${gatewayUrl}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: CATALOGUE }),
      signal: AbortSignal.timeout(10_000),
    });
    const { data } = (await response.json()) as { data?: { catalogue: CatalogueForms } | null };
    if (!data) throw new Error(`The platform gave no catalogue: ${response.status}`);
    return data.catalogue;
  };
  return () => (known ??= read().catch((problem: Error) => ((known = null), Promise.reject(problem))));
}

/** A municipality's own system as the contract asks it: docs/sources/GEMEENTE_SYSTEEM.md. */
export function municipalEndpoint(
  app: FastifyInstance,
  host: SourceHost,
  { gatewayUrl, issuer }: { gatewayUrl: string; issuer: string },
): void {
  const audience = `${host.ownUrl}${PATH}`;
  const keys = createRemoteJWKSet(new URL(`${gatewayUrl}/.well-known/vip-sources.json`), {
    cooldownDuration: 1_000,
  });
  const forms = formsFrom(gatewayUrl);
  app.get('/world/municipal-systems.json', () => [
    { nisCode: ENDPOINT_TOWN, url: audience, items: ENDPOINT_ITEMS },
  ]);

  void app.register((scope) => {
    // The signature is over the question as it was sent, so it is read as text.
    scope.removeContentTypeParser('application/json');
    scope.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
      done(null, body),
    );
    scope.post<{ Body: string }>(PATH, async (request, reply) => {
      try {
        await checkSignature(request.headers.authorization, request.body, { keys, issuer, audience });
      } catch (problem) {
        return reply.code(401).send({ message: `Niet ondertekend door het platform: ${String(problem)}` });
      }
      const catalogue = await forms();
      const { parcel, items = [] } = JSON.parse(request.body) as Question;
      const key = parseCapakey(String(parcel?.capakey));
      const known = key.ok && host.world.byKey.get(key.value)?.nisCode === ENDPOINT_TOWN;
      const byCode = new Map(
        catalogue.sections.flatMap((section) => section.items).map((item) => [item.code, item]),
      );
      const answers = items.map((code) => {
        const item = byCode.get(String(code));
        if (!known || !key.ok || !item || !(ENDPOINT_ITEMS as readonly string[]).includes(item.code))
          return { item: String(code), outcome: 'NOT_COVERED' };
        const { applicability, records } = answerFromRegister(item, key.value, catalogue);
        return applicability === 'APPLICABLE'
          ? {
              item: item.code,
              outcome: 'FOUND',
              records: records.map(({ attributes }) =>
                Object.fromEntries(attributes.map(({ code: attribute, value }) => [attribute, value])),
              ),
            }
          : { item: item.code, outcome: 'NONE' };
      });
      return serveAs(
        host,
        'GEMEENTE_SYSTEEM',
        request,
        reply,
        ({ wrongParcel }) =>
          json({
            capakey: wrongParcel ? '24043A0001/99Z999' : parcel?.capakey,
            version: `${ENDPOINT_TOWN}/1`,
            answers,
          }),
        { about: `${PATH} ${String(parcel?.capakey)} ${items.length} inlichtingen` },
      );
    });
    return Promise.resolve();
  });
}
