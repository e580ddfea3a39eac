import type { Language, PartyKind } from '@vip/domain-kit';
import { DateTimeScalar, JSONScalar, PageInfo, PartyType } from '@vip/subgraph-kit';
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Audit, Checkpoint, Entry } from '../context.ts';
import type { PublicPart } from '../domain/entry.ts';

@ObjectType('AuditCheckpoint', { description: 'A signed tree head (C2SP checkpoint).' })
export class AuditCheckpointType {
  @Field(() => Int)
  treeSize!: number;
  @Field(() => String, { description: 'hex' })
  rootHash!: string;
  @Field(() => DateTimeScalar)
  at!: Date;
  @Field(() => String, { description: 'Signed note text.' })
  note!: string;
  @Field(() => String, {
    description: 'Ed25519 signature of the text above the empty line of the note, base64.',
  })
  signature!: string;
  @Field(() => String, { description: 'First four bytes of the hash of name and key, hex.' })
  keyId!: string;
  @Field(() => JSONScalar, { description: 'Ed25519 public JWK.' })
  publicKey!: unknown;
}

@ObjectType('InclusionProof', {
  description:
    'RFC 6962 proof that the entry is in the tree; `npm run audit:verify -- proof.json --key key.jwk` checks it offline.',
})
export class InclusionProofType {
  @Field(() => Int)
  leafIndex!: number;
  @Field(() => Int)
  treeSize!: number;
  @Field(() => String, { description: 'hex' })
  rootHash!: string;
  @Field(() => [String], { description: 'Sibling hashes from leaf to root, hex.' })
  path!: string[];
  @Field(() => AuditCheckpointType)
  checkpoint!: AuditCheckpointType;
  @Field(() => String, { description: 'The public part of the leaf, canonical JSON.' })
  publicPart!: string;
  @Field(() => String, { description: 'Salted digest of the personal part, hex.' })
  personalDigest!: string;
}

@ObjectType('ConsistencyProof', {
  description: 'RFC 6962 proof that a tree is the beginning of a later one.',
})
export class ConsistencyProofType {
  @Field(() => Int)
  from!: number;
  @Field(() => Int)
  to!: number;
  @Field(() => String, { description: 'hex' })
  fromRoot!: string;
  @Field(() => String, { description: 'hex' })
  toRoot!: string;
  @Field(() => [String], { description: 'hex' })
  path!: string[];
}

@Directive('@key(fields: "sequence")')
@ObjectType('AuditEntry', { description: 'One row of the legal log (wettelijke logging).' })
export class AuditEntryType {
  @Field(() => ID, { description: 'Place in the log, without gap, from 0.' })
  sequence!: string;
  @Field(() => DateTimeScalar)
  at!: Date;
  @Field(() => PartyType, {
    description: 'Who; only the kind of party when it was erased or is not yours to know.',
  })
  actor!: PartyType;
  @Field(() => String, { nullable: true, description: 'For which organisation.' })
  onBehalfOf!: string | null;
  @Field(() => String, { description: 'What was done, e.g. `dossier.read`.' })
  action!: string;
  @Field(() => ID, { nullable: true })
  capakey!: string | null;
  @Field(() => ID, { nullable: true })
  dossierId!: string | null;
  @Field(() => ID, { nullable: true })
  requestId!: string | null;
  @Field(() => String, { description: 'Why: the purpose of the request, or the legal task.' })
  purpose!: string;
  @Field(() => String)
  subgraph!: string;
  @Field(() => ID)
  factId!: string;
  @Field(() => String, { description: 'sha-256 leaf hash, hex' })
  leafHash!: string;
  @Field(() => Boolean, { description: 'True when the personal part was erased.' })
  erased!: boolean;
  @Field(() => InclusionProofType)
  proof!: InclusionProofType;
}

@ObjectType('AuditEdge')
export class AuditEdge {
  @Field(() => String)
  cursor!: string;
  @Field(() => AuditEntryType)
  node!: AuditEntryType;
}

@ObjectType('AuditConnection')
export class AuditConnection {
  @Field(() => [AuditEdge])
  edges!: AuditEdge[];
  @Field(() => [AuditEntryType])
  nodes!: AuditEntryType[];
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
  @Field(() => Int)
  totalCount!: number;
}

@InputType('AuditFilter')
export class AuditFilterInput {
  @Field(() => ID, { nullable: true, description: 'In any notation.' })
  capakey!: string | null;
  @Field(() => ID, { nullable: true })
  dossierId!: string | null;
  @Field(() => ID, { nullable: true, description: 'Key of a person or machine.' })
  actorId!: string | null;
  @Field(() => String, { nullable: true })
  action!: string | null;
  @Field(() => DateTimeScalar, { nullable: true })
  from!: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Just before this instant.' })
  to!: Date | null;
}

const ERASED: Readonly<Record<Language, string>> = {
  nl: 'Gewist',
  en: 'Erased',
  fr: 'Effacé',
  de: 'Gelöscht',
};
const KINDS: Readonly<Record<PartyKind, Readonly<Record<Language, string>>>> = {
  CITIZEN: { nl: 'Burger', en: 'Citizen', fr: 'Citoyen', de: 'Bürger' },
  NOTARY: { nl: 'Notaris', en: 'Notary', fr: 'Notaire', de: 'Notar' },
  AGENT: { nl: 'Vastgoedmakelaar', en: 'Estate agent', fr: 'Agent immobilier', de: 'Immobilienmakler' },
  GOVERNMENT: { nl: 'Overheid', en: 'Government', fr: 'Autorité publique', de: 'Behörde' },
  MUNICIPALITY: { nl: 'Gemeente', en: 'Municipality', fr: 'Commune', de: 'Gemeinde' },
  OTHER_OFFICIAL: {
    nl: 'Andere ambtenaar',
    en: 'Other official',
    fr: 'Autre fonctionnaire',
    de: 'Anderer Beamter',
  },
  PLATFORM: { nl: 'Platform', en: 'Platform', fr: 'Plateforme', de: 'Plattform' },
};

export interface ShowAs {
  readonly language: Language;
  /** Whether who did it may be told: to the auditor always, to an owner about himself only. */
  readonly mayKnow: (actorId: string) => boolean;
}

export function showEntry(
  { seal }: Pick<Audit, 'seal'>,
  entry: Entry,
  { language, mayKnow }: ShowAs,
): AuditEntryType {
  const kind = (JSON.parse(entry.publicPart) as PublicPart).actorKind as PartyKind;
  const opened = entry.sealed ? seal.open(entry.sealed).part : null;
  const known = opened !== null && mayKnow(opened.actor.id);
  const nameless = {
    id: opened ? kind : 'erased',
    kind,
    name: opened ? KINDS[kind][language] : ERASED[language],
  };
  return Object.assign(new AuditEntryType(), {
    sequence: String(entry.sequence),
    at: entry.at,
    actor: known ? opened.actor : nameless,
    onBehalfOf: known ? opened.onBehalfOf : null,
    action: entry.action,
    capakey: entry.capakey,
    dossierId: entry.dossierId,
    requestId: entry.requestId,
    purpose: entry.purpose,
    subgraph: entry.subgraph,
    factId: entry.factId,
    leafHash: entry.leafHash,
    erased: opened === null,
    stored: entry,
  });
}

export const showCheckpoint = (
  { signer }: Pick<Audit, 'signer'>,
  { size, root, at, note }: Checkpoint,
): AuditCheckpointType => ({
  treeSize: size,
  rootHash: root,
  at,
  note,
  signature: Buffer.from(note.trim().split(' ').at(-1)!, 'base64').subarray(4).toString('base64'),
  keyId: signer.keyId,
  publicKey: signer.publicJwk,
});
