import { catalogueOf, itemOf } from '@vip/catalogue';
import { uuidv7, type Fact } from '@vip/domain-kit';
import type { EntityManager } from '@vip/subgraph-kit';
import type { Geometry } from 'geojson';
import { digest } from '../connectors/answer.ts';
import { askedOf } from '../connectors/asked-of.ts';
import { isConnected } from '../connectors/reach.ts';
import { CONNECTORS } from '../connectors/registry.ts';
import { whoAnswers } from '../persistence/municipal/who-answers.ts';
import type { SubjectAddress } from '../connectors/connector.ts';
import type { Platform } from '../context.ts';
import { DERIVED_ITEMS, DERIVED_SOURCE } from '../domain/derived.ts';
import type { Evidence } from '../domain/evidence.ts';
import { Answers } from '../persistence/answers.ts';
import { Questions } from '../persistence/questions.ts';
import type { AskedDossier, QuestionRow, StoredSubject } from '../persistence/rows.ts';
import { LEASE_MS, type Runner } from './runner.ts';
import { tellOn } from './tell-on.ts';

/** What we ask `dossiers` about a new dossier. */
export const ASKED_DOSSIER = /* GraphQL */ `
  query AskedDossier($id: ID!) {
    dossier(id: $id) {
      id
      capakey
      geometry
      purpose
      catalogueVersion
      request {
        id
      }
      municipality {
        nisCode
      }
      parcel {
        addresses {
          id
          fullAddress
          street
          houseNumber
          boxNumber
          postalCode
          municipalityName
        }
      }
      sections {
        items {
          id
          code
        }
      }
    }
  }
`;

interface Told {
  readonly dossier: {
    readonly id: string;
    readonly capakey: string | null;
    readonly geometry: Geometry | null;
    readonly purpose: string;
    readonly catalogueVersion: string;
    readonly request: { readonly id: string };
    readonly municipality: { readonly nisCode: string };
    readonly parcel: { readonly addresses: readonly SubjectAddress[] } | null;
    readonly sections: readonly {
      readonly items: readonly { readonly id: string; readonly code: string }[];
    }[];
  } | null;
}

/** The sources of an item that we ask, as the catalogue names them; the platform itself for what it works out. */
function sourcesOf(
  catalogueVersion: string,
  item: string,
  {
    subject,
    municipal,
    reachOf,
  }: {
    readonly subject: { readonly addresses: readonly SubjectAddress[] };
    /** By item, the municipality's own sources that answer it. */
    readonly municipal: ReadonlyMap<string, readonly string[]>;
    readonly reachOf: Platform['reachOf'];
  },
): readonly string[] {
  const named = itemOf(catalogueOf(catalogueVersion), item)?.sources ?? [];
  const able = CONNECTORS.filter(
    ({ code, items, needless }) => named.includes(code) && items.includes(item) && !needless?.(subject),
  );
  const asked = askedOf(able, (connector) => isConnected(reachOf(connector))).map(({ code }) => code);
  const own = named.some((code) => code.startsWith('GEMEENTE_')) ? (municipal.get(item) ?? []) : [];
  return [...asked, ...own, ...(DERIVED_ITEMS.includes(item) ? [DERIVED_SOURCE] : [])];
}

/** A source that comes by itself, or none at all: nothing is asked and nobody waits for it. */
const isAsked = (source: string): boolean => source !== DERIVED_SOURCE && !source.startsWith('GEMEENTE_');

/**
 * The source that an item waits for in vain: the catalogue names it, but nothing here can ask it. It does not cover
 * the parcel, so that the municipality is asked instead of nobody.
 */
function notReached(catalogueVersion: string, item: string, asked: readonly string[]): string | undefined {
  if (asked.length > 0) return undefined;
  const named = itemOf(catalogueOf(catalogueVersion), item)?.sources ?? [];
  return named.find(isAsked) ?? named.find((source) => source === DERIVED_SOURCE);
}

const emptyEvidence = (dossierId: string, itemCode: string, sourceCode: string, now: Date): Evidence => ({
  id: uuidv7(),
  dossierId,
  itemCode,
  sourceCode,
  outcome: 'PENDING',
  records: [],
  geometry: null,
  askedAt: now,
  answeredAt: null,
  sourceVersion: null,
  requestDigest: '',
  responseDigest: null,
  attempts: 0,
  nextAttemptAt: null,
  reason: null,
  failingSince: null,
  gaveUpAt: null,
  validUntil: null,
  reused: false,
});

/** Two dossiers with the same key ask the very same: parcel, outline, addresses and municipality. */
const subjectKeyOf = (
  capakey: string | null,
  nisCode: string,
  { geometry, addresses }: StoredSubject,
): string => digest(JSON.stringify([capakey, nisCode, geometry, addresses.map(({ id }) => id).toSorted()]));

/** The evidence of a new dossier, with what an earlier one heard about the same subject and is still valid. */
function withValid(evidence: readonly Evidence[], valid: readonly Evidence[]): readonly Evidence[] {
  const known = new Map(valid.map((row) => [`${row.sourceCode}|${row.itemCode}`, row]));
  return evidence.map((row) => {
    const heard = known.get(`${row.sourceCode}|${row.itemCode}`);
    return heard ? { ...heard, id: row.id, dossierId: row.dossierId, reused: true } : row;
  });
}

/** Questions for what nobody has told yet; a source that has nothing left to tell is not asked. */
function questionsFor(dossierId: string, evidence: readonly Evidence[], now: Date): readonly QuestionRow[] {
  const bySource = Map.groupBy(
    evidence.filter(
      ({ sourceCode, outcome, reused }) => sourceCode !== DERIVED_SOURCE && (outcome === 'PENDING' || reused),
    ),
    ({ sourceCode }) => sourceCode,
  );
  return [...bySource].map(([sourceCode, rows]) => ({
    id: uuidv7(),
    dossierId,
    sourceCode,
    openItems: rows.flatMap(({ itemCode, reused }) => (reused ? [] : [itemCode])),
    attempts: 0,
    failures: 0,
    firstAskedAt: now,
    failingSince: null,
  }));
}

const notConnected = (dossierId: string, itemCode: string, sourceCode: string, now: Date): Evidence => ({
  ...emptyEvidence(dossierId, itemCode, sourceCode, now),
  outcome: 'NOT_COVERED',
  answeredAt: now,
  reason: 'not-connected',
});

/**
 * Writes down what is to be asked about a new dossier and starts asking. Done twice, the second time does nothing
 * but go on with what nobody answered.
 * @param ownerId of the request: who may see what comes of it.
 */
export async function openQuestions(
  { database, recorder, clock, ask, reachOf, log }: Platform,
  runner: Runner,
  dossierId: string,
  ownerId: string,
): Promise<void> {
  const { dossier } = await ask<Told>(ASKED_DOSSIER, { id: dossierId });
  if (!dossier) throw new Error(`Dossier ${dossierId} is not there yet`);
  const now = clock.now();
  const items = dossier.sections.flatMap((section) => section.items);
  const subject = { geometry: dossier.geometry, addresses: dossier.parcel?.addresses ?? [] };
  const { nisCode } = dossier.municipality;
  const municipal = await database.asService((em) => whoAnswers(em, nisCode));
  const asked: AskedDossier = {
    dossierId: dossier.id,
    requestId: dossier.request.id,
    capakey: dossier.capakey,
    nisCode,
    ownerId,
    purpose: dossier.purpose,
    catalogueVersion: dossier.catalogueVersion,
    subject,
    subjectKey: subjectKeyOf(dossier.capakey, nisCode, subject),
    createdAt: now,
  };
  const fresh = items.flatMap(({ code }) => {
    const named = sourcesOf(dossier.catalogueVersion, code, { subject, municipal, reachOf });
    const inVain = notReached(dossier.catalogueVersion, code, named);
    return [
      ...named.map((source) => emptyEvidence(dossier.id, code, source, now)),
      ...(inVain === undefined ? [] : [notConnected(dossier.id, code, inVain, now)]),
    ];
  });
  const open = await database.asService(async (em) => {
    const door = new Questions(em);
    const evidence = withValid(fresh, await new Answers(em).valid(asked.subjectKey!, now));
    const questions = questionsFor(dossier.id, evidence, now);
    if (!(await door.open(asked, items, questions, evidence, new Date(now.getTime() + LEASE_MS))))
      return door.unasked(dossier.id);
    await recorder.record(em, await toldAtOnce(em, asked, evidence, now));
    return questions.filter(({ openItems }) => openItems.length > 0);
  });
  // Not awaited: the job is done when the questions are written down; asking survives by their lease.
  runner
    .run(asked, open)
    .catch((error: unknown) => log.error({ err: error, dossier: dossier.id }, 'asking stopped'));
}

/** What was taken over, or cannot be asked here, is told on at once, with what follows from it. */
const toldAtOnce = (
  em: EntityManager,
  dossier: AskedDossier,
  evidence: readonly Evidence[],
  now: Date,
): Promise<readonly Fact[]> =>
  evidence.some(({ outcome }) => outcome !== 'PENDING')
    ? tellOn(em, [dossier], { evidence, changed: [], now })
    : Promise.resolve([]);
