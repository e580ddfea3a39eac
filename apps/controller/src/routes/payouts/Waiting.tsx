import { useLingui } from '@lingui/react/macro';
import { Note } from '@vip/ui';
import type { ControllerPayoutsQuery } from '../../gql/graphql.ts';

type WaitingPayout = ControllerPayoutsQuery['waitingPayouts'][number];

/** What is due and cannot be paid: nobody else would notice that a municipality waits for its money. */
export function Waiting({ waiting }: { waiting: readonly WaitingPayout[] }) {
  const { t } = useLingui();
  if (waiting.length === 0) return null;
  const words = {
    NO_ACCOUNT: t`geen geldig rekeningnummer bekend`,
    OWES_US: t`correcties zijn hoger dan wat verschuldigd is; dat wordt met een volgende maand verrekend`,
  };
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{t`Kan nu niet betaald worden`}</h2>
      <Note tone="warn">
        <ul className="note__list">
          {waiting.map(({ municipality, amount, settlementNumbers, reason }) => (
            <li key={municipality.nisCode}>
              {`${municipality.name} (${settlementNumbers.join(', ')}), ${amount.formatted}: ${words[reason]}`}
            </li>
          ))}
        </ul>
      </Note>
    </section>
  );
}
