import { useLingui } from '@lingui/react/macro';
import { PURPOSES } from '@vip/desk/dossier/purposes.ts';
import { Checkbox, DateField, NumberField } from '@vip/ui';
import type { RequestPurpose } from '../../gql/graphql.ts';
import { ItemChoice } from '../sources/ItemChoice.tsx';
import { withCode, type PolicyChoice } from './policy.ts';
import type { CatalogueSection } from './usePolicyWords.ts';

/** Under which conditions a dossier may go without a person. */
export function PolicyForm({
  choice,
  sections,
  wrong,
  onChange,
}: {
  choice: PolicyChoice;
  sections: readonly CatalogueSection[];
  wrong: Readonly<Record<string, string>>;
  onChange: (choice: PolicyChoice) => void;
}) {
  const { t } = useLingui();
  const purposes = Object.keys(PURPOSES) as RequestPurpose[];
  return (
    <div className="policyform">
      <DateField
        label={t`Vanaf`}
        hint={t`De eerste dag waarop dossiers zonder mens geleverd mogen worden.`}
        value={choice.from}
        onChange={(from) => onChange({ ...choice, from: from ?? '' })}
        error={wrong['from'] ?? null}
      />
      <NumberField
        label={t`Steekproef`}
        hint={t`Zoveel van de 100 dossiers gaan toch naar een controleur. Welke, kan niemand voorspellen.`}
        unit="%"
        value={choice.samplePercent}
        onChange={(samplePercent) => onChange({ ...choice, samplePercent })}
        minValue={0}
        maxValue={100}
        formatOptions={{ maximumFractionDigits: 0 }}
        error={wrong['samplePercent']}
      />
      <fieldset className={wrong['keptSections'] ? 'field is-error' : 'field'}>
        <legend className="field__label">{t`Rubrieken die een mens altijd bekijkt`}</legend>
        {sections.map(({ code, label }) => (
          <Checkbox
            key={code}
            isSelected={choice.keptSections.includes(code)}
            onChange={(on) => onChange({ ...choice, keptSections: withCode(choice.keptSections, code, on) })}
          >
            {label}
          </Checkbox>
        ))}
        {wrong['keptSections'] && <span className="field__error">{wrong['keptSections']}</span>}
      </fieldset>
      <fieldset className={wrong['excludedPurposes'] ? 'field is-error' : 'field'}>
        <legend className="field__label">{t`Aanleidingen die u uitsluit`}</legend>
        {purposes.map((purpose) => (
          <Checkbox
            key={purpose}
            isSelected={choice.excludedPurposes.includes(purpose)}
            onChange={(on) =>
              onChange({ ...choice, excludedPurposes: withCode(choice.excludedPurposes, purpose, on) })
            }
          >
            {t(PURPOSES[purpose])}
          </Checkbox>
        ))}
        {wrong['excludedPurposes'] && <span className="field__error">{wrong['excludedPurposes']}</span>}
      </fieldset>
      <div className="policyform__wide">
        <ItemChoice
          label={t`Inlichtingen die een mens altijd bekijkt`}
          items={sections.flatMap((section) => section.items)}
          chosen={choice.keptItems}
          onChange={(codes) => onChange({ ...choice, keptItems: [...codes] })}
          error={wrong['keptItems']}
        />
      </div>
    </div>
  );
}
