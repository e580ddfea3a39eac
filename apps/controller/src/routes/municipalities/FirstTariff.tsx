import { useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button, DateField, Note, NumberField, Select } from '@vip/ui';
import type { Municipality_PayeeFragment } from '../../gql/graphql.ts';
import { FIRST_TARIFF } from './documents.ts';
import { useAdminAct } from '../useAdminAct.ts';

interface FirstTariffProps {
  readonly nisCode: string;
  /** First day on which one can order: by then there must be a tariff. */
  readonly from: string | null;
  readonly tariff: Municipality_PayeeFragment['tariff'];
  readonly isMissing: boolean;
}

/** The tariff that a municipality begins with; every later one is its finance manager's. */
export function FirstTariff({ nisCode, from, tariff, isMissing }: FirstTariffProps) {
  const { t } = useLingui();
  const client = useApolloClient();
  const { busy, wrong, send, setWrong } = useAdminAct();
  const [basis, setBasis] = useState<'PER_PARCEL' | 'PER_GROUP'>('PER_PARCEL');
  const [amount, setAmount] = useState(Number.NaN);
  const [validFrom, setValidFrom] = useState(from);
  const names = {
    PER_PARCEL: t`per perceel`,
    PER_GROUP: t`per groep van hoogstens vijf aangrenzende percelen`,
  };
  if (!isMissing)
    return (
      <p>
        {tariff
          ? t`${tariff.amount.formatted} ${names[tariff.basis]}. De financieel beheerder van de gemeente wijzigt het tarief.`
          : t`Er is een tarief voor later. De financieel beheerder van de gemeente wijzigt het.`}
      </p>
    );
  const save = async () => {
    if (Number.isNaN(amount) || !validFrom) return setWrong({ '': t`Vul een bedrag en een begindag in.` });
    const input = { nisCode, basis, amountCents: Math.round(amount * 100), validFrom };
    await send(
      async () => (await client.mutate({ mutation: FIRST_TARIFF, variables: { input } })).data?.setTariff,
      'SetTariffSuccess',
      t`Tarief bewaard`,
    );
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Note tone="warn">{t`Zonder tarief wordt elke aanvraag in deze gemeente geweigerd voor er betaald is.`}</Note>
      <Select
        label={t`Berekening`}
        value={basis}
        onChange={setBasis}
        options={[
          { value: 'PER_PARCEL', label: names.PER_PARCEL },
          { value: 'PER_GROUP', label: names.PER_GROUP },
        ]}
      />
      <NumberField
        className="field--short"
        label={t`Bedrag zonder btw`}
        unit="€"
        value={amount}
        onChange={setAmount}
        minValue={0.01}
        maxValue={10_000}
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
      {wrong[''] && <Note tone="error">{wrong['']}</Note>}
      <Button type="submit" kind="primary" isPending={busy}>{t`Eerste tarief bewaren`}</Button>
    </form>
  );
}
