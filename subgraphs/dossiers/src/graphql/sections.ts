import type { Dossier, DossierItem } from '../context.ts';
import { catalogueOf } from '@vip/catalogue';
import type { Language } from '@vip/domain-kit';
import { isOpenItem } from '../domain/item.ts';
import type { DossierSectionType, ProgressType } from './dossier.type.ts';

/** The items by section, in the order of the catalogue. @param showsAssignee whether the caller may know which officer has it. */
export const sectionsOf = (
  dossier: Dossier,
  items: readonly DossierItem[],
  language: Language,
  showsAssignee: boolean,
): DossierSectionType[] =>
  catalogueOf(dossier.catalogueVersion).sections.map(({ code, label, shortLabel = label }) => {
    const own = items.filter(({ sectionCode }) => sectionCode === code);
    return {
      code,
      label: label[language],
      shortLabel: shortLabel[language],
      progress: progressOf(own),
      items: own,
      assignee: showsAssignee ? (dossier.assignees[code] ?? null) : null,
      hiddenUntilValidation: own.some(({ hidden }) => hidden),
    };
  });

export const progressOf = (items: readonly DossierItem[]): ProgressType => ({
  answered: items.filter(({ status }) => !isOpenItem(status)).length,
  total: items.length,
});
