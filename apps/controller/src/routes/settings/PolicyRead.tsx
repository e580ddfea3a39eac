import { Fragment } from 'react';
import { useLingui } from '@lingui/react/macro';
import { choiceOf, type PolicyPart, type Settings } from './policy.ts';
import { usePolicyWords, type CatalogueSection } from './usePolicyWords.ts';

const PARTS: readonly PolicyPart[] = [
  'active',
  'from',
  'keptSections',
  'keptItems',
  'samplePercent',
  'excludedPurposes',
];

/** The policy for who only reads it. */
export function PolicyRead({
  policy,
  sections,
}: {
  policy: Settings['policy'];
  sections: readonly CatalogueSection[];
}) {
  const { t } = useLingui();
  const { names, say } = usePolicyWords(sections);
  return (
    <section aria-labelledby="policy" className="stack">
      <h2 id="policy">{t`Automatische validatie`}</h2>
      <dl className="facts">
        {PARTS.filter((part) => policy.active || part === 'active').map((part) => (
          <Fragment key={part}>
            <dt>{names[part]}</dt>
            <dd>{say(choiceOf(policy), part)}</dd>
          </Fragment>
        ))}
      </dl>
      <p className="sub small">{t`De kwaliteitscontroleur van uw gemeente beslist hierover.`}</p>
    </section>
  );
}
