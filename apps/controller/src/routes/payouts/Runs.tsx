import { useLingui } from '@lingui/react/macro';
import { ButtonLink, EmptyState, useFormats } from '@vip/ui';
import type { ControllerPayoutsQuery } from '../../gql/graphql.ts';

type Run = ControllerPayoutsQuery['payoutRuns']['nodes'][number];

/** The orders for the bank, newest first: a file each, and whom it pays. */
export function Runs({ runs }: { runs: readonly Run[] }) {
  const { t } = useLingui();
  const formats = useFormats();
  return (
    <section aria-labelledby="runs">
      <h2 id="runs">{t`Opdrachten voor de bank`}</h2>
      {runs.length === 0 ? (
        <EmptyState title={t`Nog niets uitbetaald`}>
          {t`Dertig dagen na het versturen van een afrekening verschijnt hier het betaalbestand.`}
        </EmptyState>
      ) : (
        <ul className="runs">
          {runs.map((run) => (
            <li key={run.id}>
              <div className="head">
                <h3>
                  {t`${formats.date(run.on)}: ${run.total.formatted}`}{' '}
                  <span className="sub">
                    {run.transfers === 1
                      ? t`1 overschrijving`
                      : t`${formats.number(run.transfers)} overschrijvingen`}
                  </span>
                </h3>
                {run.file && (
                  <ButtonLink
                    icon="download"
                    href={run.file}
                    aria-label={t`Betaalbestand van ${formats.date(run.on)}`}
                  >{t`Betaalbestand`}</ButtonLink>
                )}
              </div>
              <details>
                <summary>{t`Aan wie`}</summary>
                <ul>
                  {run.payouts.map(({ id, municipality, amount, settlementNumbers }) => (
                    <li key={id}>
                      {municipality.name}, {amount.formatted}{' '}
                      <span className="sub">{settlementNumbers.join(', ')}</span>
                    </li>
                  ))}
                </ul>
              </details>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
