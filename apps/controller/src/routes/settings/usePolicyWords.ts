import { useLingui } from '@lingui/react/macro';
import { PURPOSES } from '@vip/desk/dossier/purposes.ts';
import { useFormats } from '@vip/ui';
import type { PolicyChoice, PolicyPart } from './policy.ts';

export interface CatalogueSection {
  readonly code: string;
  readonly label: string;
  readonly items: readonly { readonly code: string; readonly label: string }[];
}

/** A policy in words, part by part. */
export function usePolicyWords(sections: readonly CatalogueSection[]) {
  const { t } = useLingui();
  const formats = useFormats();
  const none = t`geen`;
  const items = new Map(sections.flatMap((section) => section.items).map(({ code, label }) => [code, label]));
  const names: Record<PolicyPart, string> = {
    active: t`Automatische validatie`,
    from: t`Vanaf`,
    keptSections: t`Rubrieken die een mens altijd bekijkt`,
    keptItems: t`Inlichtingen die een mens altijd bekijkt`,
    samplePercent: t`Steekproef`,
    excludedPurposes: t`Aanleidingen die u uitsluit`,
  };
  const listed = (labels: readonly string[]) => (labels.length > 0 ? labels.join(', ') : none);
  const say = (choice: PolicyChoice, part: PolicyPart): string =>
    ({
      active: choice.active ? t`aan` : t`uit`,
      from: formats.date(choice.from),
      keptSections: listed(
        choice.keptSections.map((code) => sections.find((one) => one.code === code)?.label ?? code),
      ),
      keptItems: listed(choice.keptItems.map((code) => items.get(code) ?? code)),
      samplePercent: Number.isNaN(choice.samplePercent) ? none : `${choice.samplePercent} %`,
      excludedPurposes: listed(choice.excludedPurposes.map((code) => t(PURPOSES[code]))),
    })[part];
  return { names, say };
}
