import type { Applicability, AttributeType, EditMode, Language } from '@vip/domain-kit';

/** A text in the four languages of the platform; Dutch is the authoritative one. */
export type Text = Readonly<Record<Language, string>>;

/** How sure we are of a legal basis; only `high` was checked in a public source. */
export type Confidence = 'high' | 'medium' | 'low';

/** How many: `1` as minimum counts only when the item is applicable. */
export type Cardinality = '0..1' | '1..1' | '0..n' | '1..n';

/** A value of an attribute, or several of them when its cardinality ends in `n`. MONEY is whole euro cents. */
export type AttributeJson = unknown;

/** One answer to an item: attribute code to value. */
export type ItemRecordData = Readonly<Record<string, AttributeJson>>;

/** One attribute ("attribuut") of an item ("inlichting"). */
export interface AttributeDefinition {
  readonly code: string;
  readonly label: Text;
  readonly type: AttributeType;
  /** Whether a record must hold it when the item is applicable. */
  readonly required: boolean;
  readonly cardinality: Cardinality;
  /** As written in the data: `m2`, `%`, `m`, `EUR`, `kWh/(m2.jaar)`. */
  readonly unit?: string;
  /** Code of the list that a CODE is taken from. */
  readonly codeList?: string;
  readonly example?: string;
}

/**
 * What an item becomes when its source says that it has nothing. Never used for a source that failed.
 * `NOT_APPLICABLE`: the item does not apply. `VALUE`: nothing found is itself a value (no flooding is class A).
 * `NONE_KNOWN`: nothing is registered, which says nothing about reality; the item is answered as not applicable with this text.
 * `ASK_MUNICIPALITY`: the source knows only a part, so its silence is no answer; the municipality is asked, and the text is
 * how its "no" reads.
 */
export interface OnNone {
  readonly kind: 'NOT_APPLICABLE' | 'VALUE' | 'NONE_KNOWN' | 'ASK_MUNICIPALITY';
  /** Filled for `VALUE` only. */
  readonly records: readonly ItemRecordData[];
  readonly text: Text;
}

/** One attribute in the one-line answer of an item; `labelled` puts its label before it. */
export interface SummaryPart {
  readonly attribute: string;
  readonly labelled?: boolean;
}

/** One item ("inlichting"): a question that the dossier answers. */
export interface ItemDefinition {
  readonly code: string;
  readonly label: Text;
  readonly question: Text;
  /** What it means, for a citizen, in one or two sentences. */
  readonly explanation: Text;
  readonly legalBasis: string;
  readonly legalBasisConfidence: Confidence;
  /** Whether a dossier cannot be validated without an answer. */
  readonly mandatory: boolean;
  readonly editMode: EditMode;
  /** Since when who ordered may read it: as soon as its source answered, or once the whole dossier is validated. */
  readonly visibleFrom: 'FIRST_ANSWER' | 'VALIDATION';
  /** Years that the answer is kept after the first validation of its dossier. */
  readonly retentionYears: number;
  readonly cardinality: Cardinality;
  readonly attachmentsAllowed: boolean;
  /** An authentic source needs no check; the municipality may remark. */
  readonly authentic: boolean;
  /** Source codes, the first that found something wins. */
  readonly sources: readonly string[];
  /** Items that this one is computed from by the platform; see `derive`. */
  readonly derivedFrom?: readonly string[];
  /** Concept of the OSLO code list of item types, when there is one. */
  readonly osloConcept?: string;
  /** Class of OSLO Vastgoed that says what kind of item it is; without it, a plain `Inlichting`. */
  readonly osloClass?: string;
  readonly onNone: OnNone;
  readonly summary: readonly SummaryPart[];
  readonly attributes: readonly AttributeDefinition[];
}

/** A section ("rubriek") of the dossier. */
export interface SectionDefinition {
  readonly code: string;
  readonly label: Text;
  /** For lists and rails, where the whole label would take three lines; without it the label is short enough. */
  readonly shortLabel?: Text;
  readonly items: readonly ItemDefinition[];
}

export interface Code {
  readonly code: string;
  readonly label: Text;
}

export interface CodeList {
  readonly code: string;
  readonly label: Text;
  /** The owner's full list is longer than ours: codes that are not in it are kept and shown as they are. */
  readonly open: boolean;
  /** Show the code before its label, where people know the code: `D: middelgrote kans`. */
  readonly showCode: boolean;
  /** Words about every item, such as its status; no attribute takes its value from it. */
  readonly ofEveryItem?: boolean;
  readonly values: readonly Code[];
}

/** A version of everything a dossier asks. A dossier keeps the version that it was made with. */
export interface Catalogue {
  readonly version: string;
  readonly sections: readonly SectionDefinition[];
  readonly codeLists: readonly CodeList[];
}

export type { Applicability, AttributeType, EditMode, Language };
