import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Note, useFormats } from '@vip/ui';
import { choiceOf, differences, type Settings } from './policy.ts';
import { PolicyForm } from './PolicyForm.tsx';
import { SwitchOn } from './SwitchOn.tsx';
import { usePolicy } from './usePolicy.ts';
import { usePolicyWords, type CatalogueSection } from './usePolicyWords.ts';

/** What may go without a person: on and off, and under which conditions. Switching on shows first what it would have meant. */
export function Policy({
  settings,
  sections,
  onChanged,
}: {
  settings: Settings;
  sections: readonly CatalogueSection[];
  onChanged: () => void;
}) {
  const { t } = useLingui();
  const formats = useFormats();
  const { names, say } = usePolicyWords(sections);
  const { kept, choice, change, save, isComplete, busy, wrong, theirs } = usePolicy(
    settings.policy,
    onChanged,
  );
  const [trying, setTrying] = useState(false);
  const changed = differences(choiceOf(kept), choice).length > 0;
  return (
    <section aria-labelledby="policy" className="stack">
      <h2 id="policy">{t`Automatische validatie`}</h2>
      <p className="sub">
        <Trans>
          Een dossier waarin niets een mens vraagt, wordt binnen enkele seconden geleverd in naam van uw
          gemeente: elke verplichte inlichting is beantwoord door een bron of door uw eigen systeem of
          register, geen bronnen spreken elkaar tegen, niets is betwist of gewijzigd. Uw gemeente blijft
          verantwoordelijk. Al de rest gaat naar de controleur, zoals nu.
        </Trans>
      </p>
      <Note tone={kept.active ? 'ok' : 'plain'} icon={kept.active ? 'shield' : 'pause'}>
        <strong>
          {kept.active
            ? t`Aan, vanaf ${formats.date(kept.from)}.`
            : t`Uit: elk dossier wacht op een controleur.`}
        </strong>{' '}
        {kept.decidedBy &&
          kept.decidedAt &&
          t`Beslist door ${kept.decidedBy.name} op ${formats.dateTime(kept.decidedAt)}.`}
      </Note>
      {theirs && (
        <Note
          tone="warn"
          announce
          title={t`Een collega wijzigde het beleid intussen; uw keuze is niet bewaard.`}
        >
          <ul className="note__list">
            {differences(choice, choiceOf(theirs)).map((part) => (
              <li
                key={part}
              >{t`${names[part]}: nu ${say(choiceOf(theirs), part)}, bij u ${say(choice, part)}`}</li>
            ))}
          </ul>
          <div className="row">
            <Button onPress={() => change(choiceOf(theirs))}>{t`Overnemen wat er nu staat`}</Button>
          </div>
        </Note>
      )}
      <PolicyForm choice={choice} sections={sections} wrong={wrong} onChange={change} />
      {wrong[''] && <Note tone="error">{wrong['']}</Note>}
      <div className="row">
        {kept.active ? (
          <>
            <Button
              kind="primary"
              isPending={busy}
              disabledReason={changed ? undefined : t`Er is niets gewijzigd`}
              onPress={() => void save({ ...choice, active: true })}
            >{t`Wijzigingen bewaren`}</Button>
            <Button onPress={() => setTrying(isComplete(choice))}>{t`Wat zou dit geven?`}</Button>
            <Button
              kind="danger"
              isPending={busy}
              onPress={() => void save({ ...choiceOf(kept), active: false })}
            >{t`Meteen uitzetten`}</Button>
          </>
        ) : (
          <Button
            kind="primary"
            onPress={() => setTrying(isComplete(choice))}
          >{t`Aanzetten: eerst bekijken wat het geeft`}</Button>
        )}
      </div>
      {trying && (
        <SwitchOn
          choice={{ ...choice, active: true }}
          isOn={kept.active}
          busy={busy}
          onClose={() => setTrying(false)}
          onSwitchOn={async () => {
            await save({ ...choice, active: true });
            setTrying(false);
          }}
        />
      )}
    </section>
  );
}
