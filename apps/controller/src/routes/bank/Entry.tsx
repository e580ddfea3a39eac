import type { FragmentType } from '@apollo/client';
import { Trans, useLingui } from '@lingui/react/macro';
import { useFormats, usePart, useSession, currentCapacity } from '@vip/ui';
import { graphql } from '../../gql/index.ts';
import { BookForm } from './BookForm.tsx';

const ENTRY = graphql(`
  fragment Entry_entry on BankEntry {
    id
    bookedOn
    payerName
    payerIban
    communication
    state
    problem
    invoiceNumber
    bookedAs
    reason
    amount {
      cents
      formatted
    }
    open {
      formatted
    }
    ...BookForm_entry
  }
`);

interface EntryProps {
  readonly entry: FragmentType<typeof ENTRY>;
  readonly onBooked: () => void;
}

/** One movement: who paid what with which words, why it waits, and what became of it. */
export function Entry(props: EntryProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const entry = usePart(ENTRY, props.entry);
  const mayBook = currentCapacity(useSession())?.roles.includes('PLATFORM_ADMIN') ?? false;
  const problems = {
    NO_REFERENCE: t`zonder gestructureerde mededeling`,
    UNKNOWN_REFERENCE: t`met een mededeling van geen enkele factuur`,
    OVERPAID: t`meer dan er openstond`,
    REVERSAL: t`een eerdere verrichting teruggenomen`,
  };
  const places = {
    INVOICE: t`Geboekt op factuur ${entry.invoiceNumber ?? ''}`,
    PAYMENT_PROVIDER: t`Geboekt als doorgestort door de betaaldienst`,
    RETURNED: t`Geboekt als teruggestort`,
  };
  const waits = entry.state === 'UNMATCHED';
  return (
    <li className="bank__entry">
      <div className="bank__told">
        <h2>
          <span>{entry.amount.formatted}</span>{' '}
          <span className="sub">{entry.payerName ?? t`onbekende betaler`}</span>
        </h2>
        <p className="sub">
          {[formats.date(entry.bookedOn), entry.payerIban, entry.problem && problems[entry.problem]]
            .filter(Boolean)
            .join(', ')}
        </p>
        {entry.communication && <blockquote>{entry.communication}</blockquote>}
        {entry.state === 'SETTLED' && entry.invoiceNumber && !entry.bookedAs && (
          <p>{t`Betaalt factuur ${entry.invoiceNumber}`}</p>
        )}
        {entry.state === 'OUTGOING' && (
          <p className="sub">
            <Trans>Uitgaand: wordt geboekt waar het beslist is.</Trans>
          </p>
        )}
        {entry.bookedAs && (
          <p>
            {places[entry.bookedAs]}: {entry.reason}
          </p>
        )}
        {waits && <p className="bank__open">{t`${entry.open.formatted} toe te wijzen`}</p>}
      </div>
      {waits && mayBook && <BookForm entry={entry} onBooked={props.onBooked} />}
    </li>
  );
}
