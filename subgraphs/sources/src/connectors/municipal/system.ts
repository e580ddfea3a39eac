import { catalogueOf, itemsOf } from '@vip/catalogue';
import type { Answer } from '../answer.ts';
import { answering, notCovered, type Connector, type Notes, type Reach, type Subject } from '../connector.ts';
import { SourceFailure } from '../failure.ts';
import { toGeoJson } from '../geometry.ts';
import { JSON_TYPES, readJson } from '../protocols/http.ts';
import type { SystemAddress } from './ports.ts';
import { readReply, type SystemReply, type SystemWord } from './wire.ts';

export const MUNICIPAL_SYSTEM = 'GEMEENTE_SYSTEEM';

/** The items that a municipality's system or register may answer: those of which the catalogue says so. */
export const municipalItems = (): readonly string[] =>
  itemsOf(catalogueOf())
    .filter(({ sources }) => sources.some((code) => code.startsWith('GEMEENTE_')))
    .map(({ code }) => code);

/** The question as the contract writes it; always the same text for the same parcel and items. */
export function questionOf(
  subject: Subject & { readonly capakey: string },
  wanted: readonly string[],
): string {
  return JSON.stringify({
    catalogue: catalogueOf().version,
    parcel: {
      capakey: subject.capakey,
      municipality: subject.nisCode,
      geometry: subject.area
        ? {
            ...toGeoJson(subject.area.shape),
            crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::31370' } },
          }
        : null,
      addresses: subject.addresses.map(({ id, fullAddress }) => ({ id, fullAddress })),
    },
    items: wanted.toSorted(),
  });
}

async function askSystem(
  { http, reach }: Notes,
  address: SystemAddress,
  subject: Subject & { readonly capakey: string },
  wanted: readonly string[],
): Promise<SystemReply> {
  const body = questionOf(subject, wanted);
  const exchange = await reach.municipal!.authorised(address, body, (who) =>
    http({
      method: 'POST',
      url: new URL(address.url),
      headers: { accept: 'application/json', 'content-type': 'application/json', ...who },
      body,
      expects: JSON_TYPES,
    }),
  );
  return readReply(readJson(exchange), subject.capakey, wanted);
}

/** The answer about one item, given what the whole exchange came to. */
function answerOf(
  word: SystemWord | undefined,
  shared: Answer & { kind: 'none' },
  version: string | null,
): Answer {
  const proof = version === null ? shared.proof : { ...shared.proof, sourceVersion: version };
  const failed = (
    reason: 'later' | 'unreadable' | 'incomplete',
    detail: string,
    waitMs?: number,
  ): Answer => ({
    kind: 'failed',
    reason,
    detail,
    askedAt: proof.askedAt,
    answeredAt: proof.answeredAt,
    requestDigest: proof.requestDigest,
    ...(waitMs === undefined ? {} : { waitMs }),
  });
  switch (word?.kind) {
    case 'found':
      return { kind: 'found', records: word.records, proof };
    case 'none':
      return { kind: 'none', proof };
    case 'not-covered':
      return { kind: 'not-covered', reason: 'municipality-silent', askedAt: proof.askedAt };
    case 'later':
      return failed('later', 'the municipality prepares the answer', word.waitMs);
    case 'wrong':
      return failed('unreadable', word.detail);
    case undefined:
      return failed('incomplete', 'the system left a question unanswered');
  }
}

async function askAll(
  address: SystemAddress,
  subject: Subject & { readonly capakey: string },
  wanted: readonly string[],
  reach: Reach,
): Promise<ReadonlyMap<string, Answer>> {
  let reply: SystemReply = { version: null, words: new Map() };
  const shared = await answering(reach, async (notes) => {
    reply = await askSystem(notes, address, subject, wanted);
    return null;
  });
  return new Map(
    wanted.map((item) => [
      item,
      shared.kind === 'none' ? answerOf(reply.words.get(item), shared, reply.version) : shared,
    ]),
  );
}

/**
 * The system of the municipality itself, asked at the address that the municipality gave: one question a parcel.
 * @see docs/sources/GEMEENTE_SYSTEEM.md
 */
export const municipalSystem: Connector = {
  code: MUNICIPAL_SYSTEM,
  items: municipalItems(),
  endpoint: null,
  sandboxPath: '',
  concurrency: 4,
  // Over all municipalities; each has its own turns and its own breaker.
  connections: 64,
  validSeconds: 60,
  guardOf: ({ nisCode }) => nisCode,
  async ask(subject, wanted, reach) {
    const { capakey } = subject;
    if (capakey === null) return notCovered(wanted, 'no-key', reach.now());
    let address: SystemAddress | null;
    try {
      if (!reach.municipal) throw new SourceFailure('not-configured', 'no desk for municipal systems');
      address = await reach.municipal.addressOf(subject.nisCode);
    } catch (error) {
      const failed = await answering(reach, async () => {
        throw error;
      });
      return new Map(wanted.map((item) => [item, failed]));
    }
    // Taken away since the question was written down: nobody is there to ask any more.
    if (!address) return notCovered(wanted, 'municipality-silent', reach.now());
    return askAll(address, { ...subject, capakey }, wanted, reach);
  },
};
