import { useState } from 'react';
import type { FragmentType } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { useAct } from '@vip/desk/acts/useAct.ts';
import { Button, Note, Select, TextField, toast, usePart } from '@vip/ui';
import { graphql } from '../../gql/index.ts';
import type { BankEntryPlace } from '../../gql/graphql.ts';

const ENTRY = graphql(`
  fragment BookForm_entry on BankEntry {
    id
    version
    open {
      cents
    }
  }
`);

const BOOK = graphql(`
  mutation BookBankEntry($input: BookBankEntryInput!) {
    bookBankEntry(input: $input) {
      __typename
      ... on BookBankEntrySuccess {
        entry {
          id
          ...Entry_entry
        }
      }
      ... on InvalidInput {
        fields {
          message
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

interface BookFormProps {
  readonly entry: FragmentType<typeof ENTRY>;
  readonly onBooked: () => void;
}

/** Says what money was that no invoice was found for, and why. What an invoice does not need goes on waiting. */
export function BookForm(props: BookFormProps) {
  const { t } = useLingui();
  const client = useApolloClient();
  const { act, busy, refusal } = useAct();
  const entry = usePart(ENTRY, props.entry);
  const takenBack = entry.open.cents < 0;
  const [as, setAs] = useState<BankEntryPlace>(takenBack ? 'RETURNED' : 'INVOICE');
  const [invoiceNumber, setInvoiceNumber] = useState('');
  const [reason, setReason] = useState('');
  const book = async () => {
    const input = {
      entryId: entry.id,
      expectedVersion: entry.version,
      as,
      reason,
      invoiceNumber: as === 'INVOICE' ? invoiceNumber.trim() : null,
    };
    const done = await act(async () => {
      const answer = (await client.mutate({ mutation: BOOK, variables: { input } })).data?.bookBankEntry;
      // What is wrong with a field says more than that something is.
      return answer?.__typename === 'InvalidInput'
        ? { ...answer, message: answer.fields.map(({ message }) => message).join(' ') }
        : answer;
    }, 'BookBankEntrySuccess');
    if (!done) return;
    setReason('');
    setInvoiceNumber('');
    toast({ text: t`Geboekt`, icon: 'check' });
    props.onBooked();
  };
  const places: { value: BankEntryPlace; label: string }[] = [
    ...(takenBack ? [] : [{ value: 'INVOICE' as const, label: t`Betaling van een factuur` }]),
    { value: 'PAYMENT_PROVIDER', label: t`Doorgestort door de betaaldienst` },
    { value: 'RETURNED', label: t`Teruggestort aan de betaler` },
  ];
  return (
    <form
      className="bank__form"
      onSubmit={(event) => {
        event.preventDefault();
        void book();
      }}
    >
      <Select label={t`Wat was dit?`} value={as} onChange={setAs} options={places} />
      {as === 'INVOICE' && (
        <TextField
          label={t`Nummer van de factuur`}
          value={invoiceNumber}
          onChange={setInvoiceNumber}
          hint={t`Bijvoorbeeld 2026-000123`}
        />
      )}
      <TextField
        label={t`Reden`}
        hint={t`Staat bij de boeking en in het logboek.`}
        value={reason}
        onChange={setReason}
      />
      <Button type="submit" kind="primary" isPending={busy}>
        {t`Boeken`}
      </Button>
      {refusal && <Note tone="error">{refusal}</Note>}
    </form>
  );
}
