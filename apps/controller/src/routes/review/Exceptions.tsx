import { useLingui } from '@lingui/react/macro';
import { KeyHints, Note } from '@vip/ui';
import { Decide } from './Decide.tsx';
import { ExceptionGroup } from './ExceptionGroup.tsx';
import { Folded } from './Folded.tsx';
import { Validated } from './Validated.tsx';
import type { Dossier, useExceptions } from './useExceptions.ts';
import { useReviewWords } from './useReviewWords.ts';

const UNANSWERED: ReadonlySet<string> = new Set(['TO_FILL', 'PENDING', 'SOURCE_UNAVAILABLE']);

/** What needs the controller first and open, what does not behind a line with its count; under it the decision. */
export function Exceptions(props: { dossier: Dossier; work: ReturnType<typeof useExceptions> }) {
  const { t } = useLingui();
  const { hints } = useReviewWords();
  const { dossier } = props;
  const { items, before, decided, kinds, exceptions, here, go, step, checked, automatic } = props.work;
  return (
    <section className="mid" aria-label={t`Uitzonderingen`}>
      <div
        key={dossier.status}
        className="pane"
        tabIndex={0}
        role="region"
        aria-label={t`Na te kijken antwoorden`}
      >
        {dossier.status === 'VALIDATED' && <Validated dossier={dossier} sections={dossier.sections} />}
        {dossier.refusal && (
          <Note tone="warn" icon="ban" title={t`Geweigerd.`}>
            {dossier.refusal.motivation}
          </Note>
        )}
        {kinds.map((group) => (
          <ExceptionGroup
            key={group.kind}
            {...group}
            dossier={dossier}
            before={before}
            here={here}
            onPick={go}
            onNext={() => step(1)}
          />
        ))}
        {kinds.length === 0 && dossier.status === 'IN_QUALITY_CONTROL' && (
          <p className="okrest">{t`Er is niets dat een mens moet nakijken.`}</p>
        )}
        {checked.length > 0 && (
          <Folded
            icon="checks"
            title={checked.length === 1 ? t`1 antwoord nagekeken` : t`${checked.length} antwoorden nagekeken`}
            dossierId={dossier.id}
            items={checked}
          />
        )}
        <Folded
          icon="shield"
          title={
            decided
              ? checked.length > 0
                ? t`Alle andere antwoorden bekijken: ${automatic.length}`
                : t`Alle antwoorden bekijken: ${automatic.length}`
              : t`${automatic.length} automatische antwoorden zonder uitzondering: bekijken of een opmerking geven`
          }
          dossierId={dossier.id}
          items={automatic}
        />
      </div>
      <Decide
        dossier={dossier}
        open={items
          .filter(({ mandatory, status }) => mandatory && UNANSWERED.has(status))
          .map(({ label }) => label)}
        toCheck={exceptions.filter(({ availableActions }) => availableActions.includes('CHECK')).length}
        checked={checked.length}
      />
      <div className="keybar">
        <KeyHints hints={hints} />
      </div>
    </section>
  );
}
