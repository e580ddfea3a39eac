/** The words of the public graph, used in code and tables too. See docs/glossary.md. */
export const REQUEST_STATUSES = [
  'DRAFT',
  'AWAITING_PAYMENT',
  'SUBMITTED',
  'IN_PROGRESS',
  'COMPLETED',
  'CANCELLED',
] as const;
export type RequestStatus = (typeof REQUEST_STATUSES)[number];
export const DOSSIER_STATUSES = [
  'CREATED',
  'ENRICHING',
  'WITH_MUNICIPALITY',
  'IN_QUALITY_CONTROL',
  'VALIDATED',
  'CORRECTION_REQUESTED',
  'REFUSED',
  'ARCHIVED',
] as const;
export type DossierStatus = (typeof DOSSIER_STATUSES)[number];
export const ITEM_STATUSES = [
  'PENDING',
  'TO_FILL',
  'FILLED_BY_PLATFORM',
  'FILLED_BY_MUNICIPALITY',
  'SOURCE_UNAVAILABLE',
  'CHECKED',
] as const;
export type ItemStatus = (typeof ITEM_STATUSES)[number];
export const APPLICABILITIES = ['UNKNOWN', 'APPLICABLE', 'NOT_APPLICABLE'] as const;
export type Applicability = (typeof APPLICABILITIES)[number];
export const EDIT_MODES = ['READ_ONLY', 'ADAPT', 'FEED'] as const;
export type EditMode = (typeof EDIT_MODES)[number];
export const REQUEST_PURPOSES = [
  'SALE',
  'LONG_LEASE',
  'LEASEHOLD',
  'SUPERFICIES',
  'GIFT',
  'EXCHANGE',
  'CONTRIBUTION',
  'DIVISION',
  'OTHER',
] as const;
export type RequestPurpose = (typeof REQUEST_PURPOSES)[number];
export const REFUSAL_REASONS = [
  'UNREASONABLE',
  'WITHDRAWN_IN_AGREEMENT',
  'NO_RIGHT',
  'TECHNICAL_ERROR',
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];
export const MUNICIPAL_INTEGRATIONS = ['NONE', 'DATA', 'FULL'] as const;
/** Options 1, 2 and 3: by hand; own software gives data; own software gives data, status and validation. */
export type MunicipalIntegration = (typeof MUNICIPAL_INTEGRATIONS)[number];
export const PARTY_KINDS = [
  'CITIZEN',
  'NOTARY',
  'AGENT',
  'GOVERNMENT',
  'MUNICIPALITY',
  'OTHER_OFFICIAL',
  'PLATFORM',
] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];
export const SOURCE_OUTCOMES = ['FOUND', 'NONE', 'FAILED', 'NOT_COVERED', 'PENDING'] as const;
/** `NONE`: asked, nothing applies. `FAILED`: we do not know. Never the same. */
export type SourceOutcome = (typeof SOURCE_OUTCOMES)[number];
export const ATTRIBUTE_TYPES = [
  'STRING',
  'TEXT',
  'BOOLEAN',
  'INTEGER',
  'DECIMAL',
  'MONEY',
  'DATE',
  'CODE',
  'URI',
  'DOCUMENT',
  'GEOMETRY',
] as const;
export type AttributeType = (typeof ATTRIBUTE_TYPES)[number];
export interface Party {
  readonly id: string;
  readonly kind: PartyKind;
  readonly name: string;
}
