import { catalogueOf, itemOf } from '@vip/catalogue';
import { uuidv7 } from '@vip/domain-kit';
import { askedOf } from '../connectors/asked-of.ts';
import type { SubjectAddress } from '../connectors/connector.ts';
import { isConnected } from '../connectors/reach.ts';
import { CONNECTORS } from '../connectors/registry.ts';
import type { Platform } from '../context.ts';
import { DERIVED_ITEMS, DERIVED_SOURCE } from '../domain/derived.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { AskedDossier, QuestionRow } from '../persistence/rows.ts';

interface Around {
  /** By item, the municipality's own sources that answer it. */
  readonly municipal: ReadonlyMap<string, readonly string[]>;
  readonly reachOf: Platform['reachOf'];
  /** What was heard about the very same subject and is still valid. */
  readonly valid: readonly Evidence[];
  readonly now: Date;
}

export interface ToAsk {
  readonly evidence: readonly Evidence[];
  readonly questions: readonly QuestionRow[];
}

/** What there is to ask about a subject: a word of every source for every item, and a question to each source that still owes one. */
export function whatToAsk(asked: AskedDossier, items: readonly string[], around: Around): ToAsk {
  const { dossierId, catalogueVersion, subject } = asked;
  const { now } = around;
  const fresh = items.flatMap((code) => {
    const named = sourcesOf(catalogueVersion, code, subject, around);
    const inVain = notReached(catalogueVersion, code, named);
    return [
      ...named.map((source) => emptyEvidence(dossierId, code, source, now)),
      ...(inVain === undefined ? [] : [notConnected(dossierId, code, inVain, now)]),
    ];
  });
  const evidence = withValid(fresh, around.valid);
  return { evidence, questions: questionsFor(dossierId, evidence, now) };
}

/** The sources of an item that we ask, as the catalogue names them; the platform itself for what it works out. */
function sourcesOf(
  catalogueVersion: string,
  item: string,
  subject: { readonly addresses: readonly SubjectAddress[] },
  { municipal, reachOf }: Around,
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

const notConnected = (dossierId: string, itemCode: string, sourceCode: string, now: Date): Evidence => ({
  ...emptyEvidence(dossierId, itemCode, sourceCode, now),
  outcome: 'NOT_COVERED',
  answeredAt: now,
  reason: 'not-connected',
});

/** New evidence, with what was heard about the same subject and is still valid. */
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
