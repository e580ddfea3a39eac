import { useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Badge, Button, DateField, Icon, Note, NumberField, TextField, useFormats } from '@vip/ui';
import { useAdminAct } from '../useAdminAct.ts';
import { SET_FEE, WITHDRAW_FEE } from './documents.ts';
import type { Fee } from './PricesScreen.tsx';

interface FeesProps {
  readonly fees: readonly Fee[];
  readonly version: number;
  readonly onDecided: () => void;
}

/** The platform's part per parcel, row by row, and a form for the next. */
export function Fees({ fees, version, onDecided }: FeesProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const client = useApolloClient();
  const { busy, wrong, send } = useAdminAct();
  const inForce = fees.findLast(({ planned }) => !planned);
  const withdraw = async (validFrom: string) => {
    const input = { validFrom, expectedVersion: version };
    const done = await send(
      async () =>
        (await client.mutate({ mutation: WITHDRAW_FEE, variables: { input } })).data?.withdrawPlatformFee,
      'PriceListSuccess',
      t`Gepland bedrag ingetrokken`,
    );
    if (done) onDecided();
  };
  return (
    <section aria-labelledby="fees" className="stack">
      <h2 id="fees">{t`Platformkosten per perceel, zonder btw`}</h2>
      <ul className="prices__rows">
        {fees.map((fee) => (
          <li key={fee.validFrom}>
            <b>{fee.amount.formatted}</b>
            <span>
              {fee.validTo
                ? t`van ${formats.date(fee.validFrom)} tot en met ${formats.date(fee.validTo)}`
                : t`vanaf ${formats.date(fee.validFrom)}`}
            </span>
            {fee === inForce && <Badge icon="ok" tone="ok">{t`Geldt nu`}</Badge>}
            {fee.planned && <Badge icon="cal" tone="busy">{t`Gepland`}</Badge>}
            <span className="sub prices__basis">{fee.legalBasis}</span>
            {fee.planned && (
              <Button isPending={busy} onPress={() => void withdraw(fee.validFrom)}>
                {t`Intrekken`}
                <span className="sr"> {formats.date(fee.validFrom)}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {wrong[''] && <Note tone="error">{wrong['']}</Note>}
      <NewFee version={version} onDecided={onDecided} />
    </section>
  );
}

function NewFee({ version, onDecided }: Omit<FeesProps, 'fees'>) {
  const { t } = useLingui();
  const client = useApolloClient();
  const { busy, wrong, send, setWrong } = useAdminAct();
  const [amount, setAmount] = useState(Number.NaN);
  const [validFrom, setValidFrom] = useState<string | null>(null);
  const [legalBasis, setLegalBasis] = useState('');
  const save = async () => {
    if (Number.isNaN(amount) || !validFrom) return setWrong({ '': t`Vul een bedrag en een begindag in.` });
    const input = { amountCents: Math.round(amount * 100), validFrom, legalBasis, expectedVersion: version };
    const done = await send(
      async () => (await client.mutate({ mutation: SET_FEE, variables: { input } })).data?.setPlatformFee,
      'PriceListSuccess',
      t`Platformkosten bewaard`,
    );
    if (!done) return;
    setAmount(Number.NaN);
    setValidFrom(null);
    setLegalBasis('');
    onDecided();
  };
  return (
    <details>
      <summary className="btn">
        <Icon name="plus" />
        {t`Nieuw bedrag plannen`}
      </summary>
      <form
        className="stack prices__form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <NumberField
          className="field--short"
          label={t`Bedrag zonder btw`}
          unit="€"
          value={amount}
          onChange={setAmount}
          minValue={0}
          formatOptions={{ minimumFractionDigits: 2, maximumFractionDigits: 2 }}
          error={wrong['amountCents']}
        />
        <DateField
          className="field--short"
          label={t`Geldig vanaf`}
          value={validFrom}
          onChange={setValidFrom}
          error={wrong['validFrom']}
        />
        <TextField
          label={t`Steunt op`}
          hint={t`Het decreet, besluit of de overeenkomst.`}
          value={legalBasis}
          onChange={setLegalBasis}
          maxLength={500}
          error={wrong['legalBasis']}
        />
        {wrong[''] && <Note tone="error">{wrong['']}</Note>}
        <Button type="submit" kind="primary" isPending={busy}>{t`Bedrag bewaren`}</Button>
      </form>
    </details>
  );
}
