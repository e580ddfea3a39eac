import { useLingui } from '@lingui/react/macro';
import { addDays } from '@vip/domain-kit';
import { StatusBadge, TermLine, useFormats } from '@vip/ui';
import type { Settlement } from './SettlementsScreen.tsx';

/** Where a settlement stands: the days that are left to dispute it, when it is paid, and what is held back. */
export function SettlementState({ settlement }: { settlement: Settlement }) {
  const { t } = useLingui();
  const formats = useFormats();
  const { status, sentOn, disputableUntil, daysToDispute, payableOn, paidOn, held, paid } = settlement;
  const canDispute = daysToDispute !== null && daysToDispute !== undefined;
  return (
    <section aria-labelledby="sum-state">
      <h2 id="sum-state">{canDispute ? t`Betwisten` : t`Stand`}</h2>
      <p>
        <StatusBadge kind="settlement" status={status} />
      </p>
      {canDispute && sentOn && disputableUntil && payableOn ? (
        <>
          <p className="strong">
            {daysToDispute === 0
              ? t`Vandaag is de laatste dag om te betwisten`
              : daysToDispute === 1
                ? t`Betwisten kan nog 1 dag`
                : t`Betwisten kan nog ${formats.number(daysToDispute)} dagen`}
          </p>
          <TermLine
            received={sentOn}
            today={addDays(disputableUntil, -daysToDispute)}
            promised={disputableUntil}
            legal={payableOn}
            words={{ received: t`verstuurd`, expected: t`laatste dag`, legal: t`betaling` }}
          />
          <p className="small">{t`Zonder betwisting aanvaardt u de afrekening vanzelf.`}</p>
        </>
      ) : (
        <p className="small">
          {paidOn
            ? t`De bank kreeg op ${formats.date(paidOn)} opdracht om alles te betalen`
            : disputableUntil && payableOn
              ? t`Betwisten kon tot en met ${formats.date(disputableUntil)}. Betaalbaar op ${formats.date(payableOn)}.`
              : t`De maand loopt nog; het bedrag kan stijgen.`}
        </p>
      )}
      {held.cents !== 0 && (
        <p className="small">{t`${held.formatted} is betwist en wordt niet uitbetaald voor het platform antwoordt.`}</p>
      )}
      {paid.cents !== 0 && !paidOn && <p className="small">{t`${paid.formatted} is al uitbetaald.`}</p>}
    </section>
  );
}
