import type { OnNone } from '@vip/catalogue';
import {
  unreachable,
  type Applicability,
  type EditMode,
  type ItemStatus,
  type Party,
  type SourceOutcome,
} from '@vip/domain-kit';

/** One record of an item: attribute code to value, as the catalogue names them. */
export type ItemRecord = Readonly<Record<string, unknown>>;

/** What "the source says there is nothing" means for an item; the catalogue decides it per item. */
export interface NoneMeaning {
  readonly kind: OnNone['kind'];
  /** For `VALUE`: nothing found is itself a value, e.g. no flooding is class A. */
  readonly records: readonly ItemRecord[];
}

/** The answer on an item, whoever gave it. */
export interface ItemAnswer {
  readonly status: ItemStatus;
  readonly applicability: Applicability;
  readonly records: readonly ItemRecord[];
}

/** What a source said about an item, as the sources subgraph hands it over. */
export interface TakenAnswer {
  /** Who said it. */
  readonly sourceCode: string;
  readonly outcome: SourceOutcome;
  readonly records: readonly ItemRecord[];
  /** Rises per dossier and item; an answer that is not newer than the one taken is dropped. */
  readonly sequence: number;
}

/** The facts about an item that decide what may happen to it next. */
export interface ItemFacts {
  readonly status: ItemStatus;
  readonly editMode: EditMode;
  /** Highest sequence taken; 0 when none. */
  readonly sequence: number;
  /** Who answered last, when that was the municipality. */
  readonly filledBy: Party | null;
  /** Since when its source fails; null when it does not. */
  readonly failedSince: Date | null;
  /** Whether its sources contradict each other. */
  readonly sourcesDisagree: boolean;
}

/** How long a source must fail before a human may answer an item that only the source may answer. */
export const READ_ONLY_AFTER_MS = 3 * 24 * 3_600_000;

export const OPEN_ITEM_STATUSES = ['PENDING', 'TO_FILL', 'SOURCE_UNAVAILABLE'] as const;
export const isOpenItem = (status: ItemStatus): boolean =>
  (OPEN_ITEM_STATUSES as readonly string[]).includes(status);

/** Whether the municipality gave the answer that stands now. */
export const isMunicipal = (item: Pick<ItemFacts, 'filledBy'>): boolean => item.filledBy !== null;

/**
 * The answer that an outcome leads to, or null when it changes nothing.
 * FAILED never becomes NOT_APPLICABLE: not knowing is not the same as nothing there.
 */
export function answerFrom(answer: TakenAnswer, none: NoneMeaning): ItemAnswer | null {
  const given = answerOf(answer, none);
  // A municipality's own system or register speaks for the municipality, though nobody typed it in.
  return given?.status === 'FILLED_BY_PLATFORM' && answer.sourceCode.startsWith('GEMEENTE_')
    ? { ...given, status: 'FILLED_BY_MUNICIPALITY' }
    : given;
}

function answerOf(answer: TakenAnswer, none: NoneMeaning): ItemAnswer | null {
  switch (answer.outcome) {
    case 'FOUND':
      return { status: 'FILLED_BY_PLATFORM', applicability: 'APPLICABLE', records: answer.records };
    case 'NONE':
      return answerFromNone(none);
    case 'FAILED':
      return { status: 'SOURCE_UNAVAILABLE', applicability: 'UNKNOWN', records: [] };
    case 'NOT_COVERED':
      return { status: 'TO_FILL', applicability: 'UNKNOWN', records: [] };
    case 'PENDING':
      return null;
    default:
      return unreachable(answer.outcome);
  }
}

function answerFromNone(none: NoneMeaning): ItemAnswer {
  switch (none.kind) {
    case 'NOT_APPLICABLE':
    case 'NONE_KNOWN':
      return { status: 'FILLED_BY_PLATFORM', applicability: 'NOT_APPLICABLE', records: [] };
    case 'VALUE':
      return { status: 'FILLED_BY_PLATFORM', applicability: 'APPLICABLE', records: none.records };
    case 'ASK_MUNICIPALITY':
      return { status: 'TO_FILL', applicability: 'UNKNOWN', records: [] };
    default:
      return unreachable(none.kind);
  }
}

/**
 * Whether an answer of a source may be put on the item: it is newer, the municipality has not answered
 * meanwhile, and it does not take away an answer that we have ("failed now" does not undo "found before").
 */
export function mayTake(item: ItemFacts, answer: Omit<TakenAnswer, 'sourceCode'>): boolean {
  if (answer.outcome === 'PENDING' || answer.sequence <= item.sequence || isMunicipal(item)) return false;
  const worse = answer.outcome === 'FAILED' || answer.outcome === 'NOT_COVERED';
  const answered = ['FILLED_BY_PLATFORM', 'FILLED_BY_MUNICIPALITY', 'CHECKED'].includes(item.status);
  return !(worse && answered);
}

/**
 * Whether a human may answer the item now. What a source rules (READ_ONLY) is answered by hand only when the
 * source does not cover the parcel, or has been failing for three days.
 */
export function mayFill(item: ItemFacts, now: Date): boolean {
  if (item.status === 'PENDING') return false;
  if (item.editMode !== 'READ_ONLY' || isMunicipal(item)) return true;
  if (item.status === 'TO_FILL') return true;
  return (
    item.status === 'SOURCE_UNAVAILABLE' &&
    item.failedSince !== null &&
    now.getTime() - item.failedSince.getTime() >= READ_ONLY_AFTER_MS
  );
}

/** The catalogue's name for what a municipality's own software sends. */
export const OWN_SOFTWARE = 'GEMEENTE_SYSTEEM';

/** Whether a person of the municipality gave the answer that stands: not a source, nor the municipality's own software or register. */
export const isManual = ({ filledBy, sourceCode, takenFrom }: Answerer): boolean =>
  filledBy !== null && (sourceCode !== OWN_SOFTWARE || takenFrom !== null);

/** What an item keeps of who answered it. */
export interface Answerer extends Pick<ItemFacts, 'filledBy'> {
  readonly sourceCode: string | null;
  /** Evidence of the source whose answer an officer took over. */
  readonly takenFrom: string | null;
}

/**
 * Whether a contradiction between sources still waits for a human: nobody of the municipality answered or agreed since. Its own system or register
 * answering is one of the sides, and settles nothing.
 */
export const isContested = ({
  status,
  sourcesDisagree,
  filledBy,
}: Pick<ItemFacts, 'status' | 'sourcesDisagree' | 'filledBy'>): boolean =>
  sourcesDisagree &&
  (status === 'FILLED_BY_PLATFORM' || (status === 'FILLED_BY_MUNICIPALITY' && filledBy === null));

/**
 * Whether a human may take the answer of one of its sources over: where they contradict each other, also on what only a
 * source may answer. The choice is the officer's, the answer stays the source's.
 */
export const mayTakeOver = ({ status, sourcesDisagree }: ItemFacts): boolean =>
  sourcesDisagree && !isOpenItem(status);

/** "Niet gekend" is an answer too, and it must say why. */
export const needsRemark = (applicability: Applicability): boolean => applicability === 'UNKNOWN';
