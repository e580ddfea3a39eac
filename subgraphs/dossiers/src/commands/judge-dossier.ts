import { exceptionOf, type BesideItems, type ExaminedItem, type ItemException } from '../domain/exception.ts';
import { whyPersonNeeded, type JudgedDossier, type PersonNeeded } from '../domain/person-needed.ts';
import type { ValidationPolicy } from '../domain/validation-policy.ts';
import { saidBy, type Beside } from '../persistence/beside-items.ts';
import type { DossierItem } from '../persistence/dossier-item.ts';

/** What makes an item need a person, as the review and the policy both see it. */
export const exceptionIn = (item: DossierItem, beside: BesideItems): ItemException | null =>
  exceptionOf(examined(item), beside);

const examined = (item: DossierItem): ExaminedItem => ({
  code: item.code,
  status: item.status,
  applicability: item.applicability,
  overlapShare: item.overlapShare,
  sourcesDisagree: item.sourcesDisagree,
  filledBy: item.filledBy,
  sourceCode: item.sourceCode,
  takenFrom: item.takenFrom,
  said: saidBy(item),
});

/** Why a person must look at a dossier under this policy; empty when nothing in it needs one. */
export const personNeededFor = (
  dossier: Pick<JudgedDossier, 'purpose' | 'rightToVerify' | 'note'>,
  items: readonly DossierItem[],
  {
    beside,
    policy,
    drawn,
    failing,
  }: { beside: Beside; policy: ValidationPolicy; drawn: number; failing: readonly string[] },
): readonly PersonNeeded[] =>
  whyPersonNeeded(
    {
      purpose: dossier.purpose,
      rightToVerify: dossier.rightToVerify,
      note: dossier.note,
      returned: beside.returned,
      handedOver: beside.handedOver,
      failing,
      drawn,
    },
    items.map((item) => ({
      code: item.code,
      sectionCode: item.sectionCode,
      mandatory: item.mandatory,
      status: item.status,
      exception: exceptionIn(item, beside),
    })),
    policy,
  );
