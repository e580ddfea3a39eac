import { formatDay, type Day, type SourceOutcome } from '@vip/domain-kit';
import { answerFrom, isOpenItem, type ItemAnswer, type NoneMeaning, type TakenAnswer } from './item.ts';
import type { Problem } from './problem.ts';
import { sameAnswer, type Says } from './same-answer.ts';

/** How a watch came to its end. */
export const WATCH_ENDS = ['STOPPED', 'DAY_CAME', 'ARCHIVED', 'REFUSED', 'ERASED'] as const;
export type WatchEnd = (typeof WATCH_ENDS)[number];

/** What became of a difference. OPEN and PROPOSED ones run; an item has one of these at a time. */
export const CHANGE_STATES = ['OPEN', 'PROPOSED', 'DELIVERED', 'CLOSED', 'DECLINED'] as const;
export type ChangeState = (typeof CHANGE_STATES)[number];
export const isRunning = (state: ChangeState): boolean => state === 'OPEN' || state === 'PROPOSED';

/** What is wrong with the last day of a watch. @param validUntil last day of the dossier. */
export function checkUntil(
  until: Day,
  { today, validUntil }: { readonly today: Day; readonly validUntil: Day },
): readonly Problem[] {
  if (until < today)
    return [
      {
        path: ['until'],
        code: 'IN_THE_PAST',
        message: {
          nl: 'Deze dag is voorbij. Kies vandaag of een latere dag.',
          en: 'This day is past. Choose today or a later day.',
          fr: 'Ce jour est passé. Choisissez aujourd’hui ou un jour ultérieur.',
          de: 'Dieser Tag ist vorbei. Wählen Sie heute oder einen späteren Tag.',
        },
      },
    ];
  if (until <= validUntil) return [];
  const day = formatDay(validUntil);
  return [
    {
      path: ['until'],
      code: 'PAST_VALIDITY',
      message: {
        nl: `Dit dossier is geldig tot en met ${day}. Kies uiterlijk die dag.`,
        en: `This dossier is valid up to and including ${day}. Choose that day at the latest.`,
        fr: `Ce dossier est valable jusqu’au ${day} inclus. Choisissez ce jour au plus tard.`,
        de: `Dieses Dossier ist bis einschließlich ${day} gültig. Wählen Sie spätestens diesen Tag.`,
      },
    },
  ];
}

/** What was delivered of an item. */
export interface DeliveredAnswer extends Says {
  readonly itemCode: string;
  readonly status: ItemAnswer['status'];
  /** Of the last answer of its source that was known then. */
  readonly sequence: number;
  /** Whether an officer gave the answer. */
  readonly byMunicipality: boolean;
}

/** A source that failed or does not cover the parcel says nothing about it. */
const isSaid = (outcome: SourceOutcome): boolean => outcome === 'FOUND' || outcome === 'NONE';

/**
 * What a source says now that is not what was delivered; null when that is nothing. A failure is never a difference. What the
 * municipality answered itself is compared source with source: only when that changed, and does not say what was delivered.
 * @param then what the source said when the dossier was delivered; null when it was not asked, or not known any more.
 */
export function changeOf(
  now: TakenAnswer,
  { delivered, then, none }: { delivered: DeliveredAnswer; then: TakenAnswer | null; none: NoneMeaning },
): ItemAnswer | null {
  if (!isSaid(now.outcome)) return null;
  const after = answerFrom(now, none)!;
  // Silence that is no answer is news only where there was an answer.
  const hadFound = delivered.byMunicipality ? then?.outcome === 'FOUND' : !isOpenItem(delivered.status);
  if (isOpenItem(after.status) && !hadFound) return null;
  if (delivered.byMunicipality && then && isSaid(then.outcome)) {
    const before = answerFrom(then, none);
    if (before && sameAnswer(before, after)) return null;
  }
  return sameAnswer(delivered, after) ? null : after;
}

/** The last answer that a dossier had been told when it was delivered. */
export const lastBefore = <Answer extends { readonly sequence: number }>(
  answers: readonly Answer[],
  sequence: number,
): Answer | null =>
  answers.filter((one) => one.sequence <= sequence).toSorted((a, b) => b.sequence - a.sequence)[0] ?? null;
