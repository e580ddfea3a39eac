import type { ItemStatus, RequestPurpose } from '@vip/domain-kit';
import { ITEM_EXCEPTIONS, type ItemException } from './exception.ts';
import type { ValidationPolicy } from './validation-policy.ts';

/** Why a dossier is not validated without a person: what the review calls an exception, and what is about the whole of it. */
export const PERSON_REASONS = [
  ...ITEM_EXCEPTIONS,
  'KEPT',
  'RIGHT',
  'NOTE',
  'PURPOSE',
  'RETURNED',
  'HANDED_OVER',
  'IN_HAND',
  'SAMPLE',
  'NOT_RENDERED',
] as const;
export type PersonReason = (typeof PERSON_REASONS)[number];

export interface PersonNeeded {
  readonly reason: PersonReason;
  /** The items that it is about; none when it is about the dossier. */
  readonly itemCodes: readonly string[];
}

/** An item, and what makes it need a person. */
export interface JudgedItem {
  readonly code: string;
  readonly sectionCode: string;
  readonly mandatory: boolean;
  readonly status: ItemStatus;
  readonly exception: ItemException | null;
}

/** What is known of the dossier as a whole. */
export interface JudgedDossier {
  readonly purpose: RequestPurpose;
  /** A citizen's right that nobody verified yet. */
  readonly rightToVerify: boolean;
  /** What the requester wrote to the municipality. */
  readonly note: string | null;
  /** A controller sent it back since it was last delivered. */
  readonly returned: boolean;
  /** A person handed it over for control, and not the platform or the municipality's own software. */
  readonly handedOver: boolean;
  /** Items of which a source failed and was not heard since, though another may have answered them. */
  readonly failing: readonly string[];
  /** 0 up to but not including 1; always the same for a dossier, and not to be foreseen. */
  readonly drawn: number;
}

/** Optional and not answered: nobody has to answer it, unless its source is still being asked. */
const isLeftOpen = ({ exception, mandatory, status }: JudgedItem): boolean =>
  exception === 'OPEN' && !mandatory && status === 'TO_FILL';

/**
 * Why a person must look at a dossier before it may be validated, in a fixed order; empty when nothing in it needs one. A drawn area has no rule of its
 * own: what no source can answer about it is open, or a person answered it.
 */
export function whyPersonNeeded(
  dossier: JudgedDossier,
  items: readonly JudgedItem[],
  { keptItems, keptSections, excludedPurposes, samplePercent }: ValidationPolicy,
): readonly PersonNeeded[] {
  const codesOf = (test: (item: JudgedItem) => boolean) => items.filter(test).map(({ code }) => code);
  const about: readonly (readonly [PersonReason, readonly string[]])[] = [
    ...ITEM_EXCEPTIONS.map(
      (reason) =>
        [
          reason,
          codesOf(
            (item) =>
              (item.exception === reason && !isLeftOpen(item)) ||
              (reason === 'FAILED' && dossier.failing.includes(item.code)),
          ),
        ] as const,
    ),
    [
      'KEPT',
      codesOf(({ code, sectionCode }) => keptItems.includes(code) || keptSections.includes(sectionCode)),
    ],
  ];
  const whole: readonly (readonly [PersonReason, boolean])[] = [
    ['RIGHT', dossier.rightToVerify],
    ['NOTE', dossier.note !== null && dossier.note.trim() !== ''],
    ['PURPOSE', excludedPurposes.includes(dossier.purpose)],
    ['RETURNED', dossier.returned],
    ['HANDED_OVER', dossier.handedOver],
    ['IN_HAND', items.some(({ status }) => status === 'CHECKED')],
    ['SAMPLE', dossier.drawn < samplePercent / 100],
  ];
  return [
    ...about.flatMap(([reason, itemCodes]) => (itemCodes.length > 0 ? [{ reason, itemCodes }] : [])),
    ...whole.flatMap(([reason, holds]) => (holds ? [{ reason, itemCodes: [] }] : [])),
  ];
}
