import { useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button, DateField, Icon, Note, NumberField, Select, toast, useFormats } from '@vip/ui';
import type { SettlementsQuery } from '../../gql/graphql.ts';
import { SET_TARIFF } from './documents.ts';

type TariffValue = NonNullable<NonNullable<SettlementsQuery['municipality']>['tariff']>;

/** The municipality's own fee, from a day on; what was ordered before keeps its price. */
export function Tariff({
  tariff,
  nisCode,
  onSet,
}: {
  tariff: TariffValue | null;
  nisCode: string;
  onSet: () => void;
}) {
  const { t } = useLingui();
  const formats = useFormats();
  const client = useApolloClient();
  const [basis, setBasis] = useState<'PER_PARCEL' | 'PER_GROUP'>(tariff?.basis ?? 'PER_PARCEL');
  const [amount, setAmount] = useState<number>(tariff ? tariff.amount.cents / 100 : Number.NaN);
  const [from, setFrom] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const names = {
    PER_PARCEL: t`per perceel`,
    PER_GROUP: t`per groep van hoogstens vijf aangrenzende percelen`,
  };
  const send = async () => {
    if (Number.isNaN(amount) || !from) return setRefusal(t`Vul een bedrag en een begindag in.`);
    setBusy(true);
    setRefusal(null);
    try {
      const { data } = await client.mutate({
        mutation: SET_TARIFF,
        variables: { input: { nisCode, basis, amountCents: Math.round(amount * 100), validFrom: from } },
      });
      const answer = data!.setTariff;
      if (answer.__typename === 'SetTariffSuccess') {
        toast({ text: t`Tarief bewaard`, icon: 'check' });
        onSet();
      } else
        setRefusal(
          answer.__typename === 'InvalidInput'
            ? (answer.fields[0]?.message ?? answer.message)
            : answer.message,
        );
    } catch {
      setRefusal(t`Er kwam geen antwoord. Probeer het opnieuw.`);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section aria-labelledby="tariff">
      <h2 id="tariff">{t`Uw tarief`}</h2>
      {tariff ? (
        <ul className="tariff">
          <li className="now">
            <b>{tariff.amount.formatted}</b>
            <span>{t`sinds ${formats.date(tariff.validFrom)}`}</span>
            <b>{t`geldig`}</b>
            <span className="sub tariff__basis">
              {names[tariff.basis]}
              {tariff.validTo && `, ${t`tot ${formats.date(tariff.validTo)}`}`}
            </span>
          </li>
        </ul>
      ) : (
        <Note tone="warn">{t`Uw gemeente heeft nu geen tarief: er kan niets aangevraagd worden.`}</Note>
      )}
      <p className="sub small">{t`Een nieuw tarief geldt voor aanvragen vanaf de begindatum. Wat al aangevraagd is, houdt zijn prijs.`}</p>
      {/* A tariff changes once a year: its form waits closed, unless nothing can be ordered without it. */}
      <details className="tariff__new" open={tariff === null}>
        <summary className="btn">
          <Icon name="plus" />
          {t`Tarief toevoegen`}
        </summary>
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
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
            label={t`Bedrag zonder btw`}
            unit="€"
            value={amount}
            onChange={setAmount}
            minValue={0.01}
            maxValue={10_000}
            formatOptions={{ minimumFractionDigits: 2, maximumFractionDigits: 2 }}
          />
          <DateField label={t`Geldig vanaf`} value={from} onChange={setFrom} />
          {refusal && <Note tone="error">{refusal}</Note>}
          <Button type="submit" kind="primary" isPending={busy}>{t`Nieuw tarief bewaren`}</Button>
        </form>
      </details>
    </section>
  );
}
