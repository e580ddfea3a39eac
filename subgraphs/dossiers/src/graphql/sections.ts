import { catalogueOf, sectionOf } from '@vip/catalogue';
import type { Language } from '@vip/domain-kit';
import type { Dossier, DossierItem, ItemsInNumbers } from '../context.ts';
import { isOpenItem } from '../domain/item.ts';
import type { DossierSectionType, ProgressType } from './dossier.type.ts';

interface Shown {
  readonly language: Language;
  /** Whether the caller may know which officer has a section. */
  readonly showsAssignee: boolean;
}
type OfItems = Pick<DossierSectionType, 'progress' | 'items' | 'hiddenUntilValidation'>;

/** The items by section, in the order of the catalogue. */
export function sectionsOf(
  dossier: Dossier,
  items: readonly DossierItem[],
  shown: Shown,
): DossierSectionType[] {
  const bySection = Map.groupBy(items, ({ sectionCode }) => sectionCode);
  return sections(dossier, shown, (code) => {
    const own = bySection.get(code) ?? [];
    return {
      progress: progressOf(own),
      items: own,
      hiddenUntilValidation: own.some(({ hidden }) => hidden),
    };
  });
}

/** How far each section is, when nobody asks for the items themselves. */
export function sectionsInNumbers(
  dossier: Dossier,
  { codes, open }: ItemsInNumbers,
  shown: Shown,
): DossierSectionType[] {
  const catalogue = catalogueOf(dossier.catalogueVersion);
  const counted = (list: readonly string[], section: string) =>
    list.filter((code) => sectionOf(catalogue, code) === section).length;
  return sections(dossier, shown, (section) => {
    const total = counted(codes, section);
    return {
      progress: { answered: total - counted(open, section), total },
      items: [],
      hiddenUntilValidation: false,
    };
  });
}

const sections = (
  dossier: Dossier,
  { language, showsAssignee }: Shown,
  ofItems: (section: string) => OfItems,
): DossierSectionType[] =>
  catalogueOf(dossier.catalogueVersion).sections.map(({ code, label, shortLabel = label }) => ({
    code,
    label: label[language],
    shortLabel: shortLabel[language],
    assignee: showsAssignee ? (dossier.assignees[code] ?? null) : null,
    ...ofItems(code),
  }));

export const progressOf = (items: readonly DossierItem[]): ProgressType => ({
  answered: items.filter(({ status }) => !isOpenItem(status)).length,
  total: items.length,
});
