import type { Party } from '@vip/domain-kit';

/** A fact of another subgraph, as its feed gives it. */
export interface FedFact {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly version: number | null;
  readonly actor: Party;
  readonly onBehalfOf: string | null;
  readonly purpose: string | null;
  /** RFC 3339, UTC. */
  readonly at: string;
  readonly ids: Readonly<Record<string, unknown>>;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What anybody who proves an entry may read. In the leaf as canonical JSON; no name, no person's key. */
export interface PublicPart {
  readonly v: 1;
  readonly sequence: number;
  readonly at: string;
  readonly action: string;
  readonly actorKind: string;
  readonly capakey: string | null;
  readonly dossierId: string | null;
  readonly factId: string;
  readonly nisCode: string | null;
  readonly purpose: string;
  readonly requestId: string | null;
  readonly subgraph: string;
  readonly subject: string | null;
  readonly subjectVersion: number | null;
  /** Only for a read of a page about several parcels: all of them. */
  readonly capakeys?: readonly string[];
  readonly dossierIds?: readonly string[];
  /** Only for a validation: sha-256 of each document that it delivered, hex, sorted. */
  readonly digests?: readonly string[];
}

/** Who it was: erasable. In the leaf as a salted digest, so that the tree stays provable after erasure. */
export interface PersonalPart {
  readonly actor: Party;
  readonly onBehalfOf: string | null;
  /** The subject, where that can be a person. */
  readonly subject: string | null;
  /** sha-256 hex of the fact's ids and data: binds the log to the fact without repeating it. */
  readonly detail: string;
}

/** Why something was done, when the fact does not say: the platform's own legal task. */
const LEGAL_TASK = 'VASTGOEDINFORMATIE';
/** Facts whose subject may be the key of a person. */
const SUBJECT_IS_PERSONAL = /^(notification|preference|webhook|audit|rights|requester|citizen)\./;

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const uuid = (value: unknown): string | null =>
  typeof value === 'string' && UUID.test(value) ? value : null;
const several = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string').toSorted() : [];

export function publicPartOf(fact: FedFact, subgraph: string, sequence: number): PublicPart {
  const { ids } = fact;
  const capakeys = several(ids['capakeys']);
  const dossierIds = several(ids['dossierIds']);
  const digests = several(ids['digests']);
  return {
    ...(capakeys.length > 0 ? { capakeys } : {}),
    ...(dossierIds.length > 0 ? { dossierIds } : {}),
    ...(digests.length > 0 ? { digests } : {}),
    v: 1,
    sequence,
    at: fact.at,
    action: fact.type,
    actorKind: fact.actor.kind,
    capakey: text(ids['capakey']),
    dossierId: uuid(ids['dossierId']),
    factId: fact.id,
    nisCode: text(ids['nisCode']),
    purpose: fact.purpose ?? LEGAL_TASK,
    requestId: uuid(ids['requestId']),
    subgraph,
    subject: SUBJECT_IS_PERSONAL.test(fact.type) ? null : fact.subject,
    subjectVersion: fact.version,
  };
}

/** @param digest sha-256 hex of a text. */
export const personalPartOf = (fact: FedFact, digest: (text: string) => string): PersonalPart => ({
  actor: { id: fact.actor.id, kind: fact.actor.kind, name: fact.actor.name },
  onBehalfOf: fact.onBehalfOf,
  subject: SUBJECT_IS_PERSONAL.test(fact.type) ? fact.subject : null,
  detail: digest(canonicalJson({ data: fact.data, ids: fact.ids })),
});

/** Whose request or dossier it is about, for the owner's own proof; null when the fact names nobody. */
export const ownerOfFact = ({ ids }: FedFact): string | null => text(ids['ownerId']);

/** JSON with sorted keys and no spaces: the same value is always the same text (RFC 8785 for our values). */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonicalJson(one ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`)
      .join(',')}}`;
  return JSON.stringify(value);
}
