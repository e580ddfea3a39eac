import { useState } from 'react';
import { useApolloClient, useSuspenseQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Capakey, currentCapacity, DateField, EmptyState, NumberField, Note, Select, StatusBadge, TabLinks, toast, useApp, useFormats } from '@vip/ui';
import { useSearchParams } from 'react-router';
import { graphql } from '../../gql/index.ts';
import type { SettlementsQuery } from '../../gql/graphql.ts';
import { OfficersOnly } from '../../pages/OfficersOnly.tsx';
import { csvOf } from './csv.ts';
import './settlements.css';

const SETTLEMENTS = graphql(`
  query Settlements($nisCode: ID!) {
    municipality(nisCode: $nisCode) {
      nisCode
      name
      tariff {
        basis
        validFrom
        validTo
        amount {
          cents
          formatted
        }
      }
    }
    settlements(first: 24) {
      totalCount
      nodes {
        id
        month
        status
        payableOn
        total {
          cents
          formatted
        }
        lines {
          id
          dossierId
          dossierNumber
          capakey
          firstValidatedOn
          group
          amount {
            cents
            formatted
          }
        }
      }
    }
  }
`);

const SET_TARIFF = graphql(`
  mutation SetTariff($input: SetTariffInput!) {
    setTariff(input: $input) {
      __typename
      ... on SetTariffSuccess {
        municipality {
          nisCode
          tariff {
            basis
            validFrom
            validTo
            amount {
              cents
              formatted
            }
          }
        }
      }
      ... on InvalidInput {
        message
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

type Settlement = SettlementsQuery['settlements']['nodes'][number];

export function SettlementsScreen() {
  return (
    <OfficersOnly role="FINANCE_MANAGER">
      <Settlements />
    </OfficersOnly>
  );
}

function Settlements() {
  const { t } = useLingui();
  const formats = useFormats();
  const { session } = useApp();
  const [params] = useSearchParams();
  const nisCode = currentCapacity(session)?.nisCode ?? '';
  const { data, refetch } = useSuspenseQuery(SETTLEMENTS, { variables: { nisCode } });
  const months = data.settlements.nodes;
  const shown = months.find(({ month }) => month === params.get('month')) ?? months[0];
  const name = data.municipality?.name ?? '';
  return (
    <main id="inhoud" className="wrap page">
      <title>{t`Afrekening | Vastgoedinformatie`}</title>
      <div className="head">
        <div>
          <h1>{shown ? t`Afrekening ${shown.month}` : t`Afrekening`}</h1>
          <p className="sub">{t`Wat het platform aan ${name} verschuldigd is, per maand van eerste validatie`}</p>
        </div>
        {shown && (
          <Button icon="download" onPress={() => download(shown)}>{t`Lijnen (CSV)`}</Button>
        )}
      </div>
      {months.length > 0 && shown && (
        <div className="months">
          <TabLinks label={t`Maand`} current={shown.month} tabs={months.map(({ month }) => ({ id: month, label: month, href: `/settlements?month=${month}` }))} />
        </div>
      )}
      {shown ? (
        <>
          <div className="sum">
            <section aria-labelledby="sum-total">
              <h2 id="sum-total">{t`Uit te betalen aan ${name}`}</h2>
              <div className="big">{shown.total.formatted}</div>
            </section>
            <section aria-labelledby="sum-state">
              <h2 id="sum-state">{t`Stand`}</h2>
              <p>
                <StatusBadge kind="settlement" status={shown.status} />
              </p>
              {shown.payableOn && <p className="small">{t`Betaalbaar op ${formats.date(shown.payableOn)}`}</p>}
            </section>
            <section aria-labelledby="sum-count">
              <h2 id="sum-count">{t`Dossiers`}</h2>
              <div className="big">{formats.number(shown.lines.length)}</div>
            </section>
          </div>
          <div className="cols">
            <section aria-labelledby="lines">
              <h2 id="lines">{t`${shown.lines.length} lijnen`}</h2>
              <div className="pane" tabIndex={0} role="region" aria-label={t`Lijnen`}>
                <table className="table">
                  <thead>
                    <tr>
                      <th scope="col">{t`Eerste validatie`}</th>
                      <th scope="col">{t`Dossier`}</th>
                      <th scope="col">{t`Perceel`}</th>
                      <th scope="col">{t`Groep`}</th>
                      <th scope="col" className="num">{t`Bedrag`}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {shown.lines.map((line) => (
                      <tr key={line.id}>
                        <td>{formats.date(line.firstValidatedOn)}</td>
                        <td>{line.dossierNumber}</td>
                        <td>{line.capakey ? <Capakey value={line.capakey} /> : '—'}</td>
                        <td>{line.group ?? '—'}</td>
                        <td className="num">{line.amount.formatted}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            </section>
            <aside className="side">
              <Tariff tariff={data.municipality?.tariff ?? null} nisCode={nisCode} onSet={() => void refetch()} />
            </aside>
          </div>
        </>
      ) : (
        <>
          <EmptyState title={t`Nog niets af te rekenen`}>
            <Trans>Zodra een dossier voor het eerst gevalideerd is, verschijnt hier wat uw gemeente toekomt.</Trans>
          </EmptyState>
          <Tariff tariff={data.municipality?.tariff ?? null} nisCode={nisCode} onSet={() => void refetch()} />
        </>
      )}
    </main>
  );
}

function download({ month, lines }: Settlement): void {
  const rows = lines.map((line) => [line.firstValidatedOn, line.dossierNumber, line.capakey ?? '', line.group ?? '', (line.amount.cents / 100).toFixed(2).replace('.', ',')]);
  const url = URL.createObjectURL(new Blob([csvOf([['Eerste validatie', 'Dossier', 'Perceel', 'Groep', 'Bedrag'], ...rows])], { type: 'text/csv;charset=utf-8' }));
  Object.assign(document.createElement('a'), { href: url, download: `afrekening-${month}.csv` }).click();
  URL.revokeObjectURL(url);
}

type TariffValue = NonNullable<NonNullable<SettlementsQuery['municipality']>['tariff']>;

/** The municipality's own fee, from a day on; what was ordered before keeps its price. */
function Tariff({ tariff, nisCode, onSet }: { tariff: TariffValue | null; nisCode: string; onSet: () => void }) {
  const { t } = useLingui();
  const formats = useFormats();
  const client = useApolloClient();
  const [basis, setBasis] = useState<'PER_PARCEL' | 'PER_GROUP'>(tariff?.basis ?? 'PER_PARCEL');
  const [amount, setAmount] = useState<number>(tariff ? tariff.amount.cents / 100 : Number.NaN);
  const [from, setFrom] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const names = { PER_PARCEL: t`per perceel`, PER_GROUP: t`per groep van hoogstens vijf aangrenzende percelen` };
  const send = async () => {
    if (Number.isNaN(amount) || !from) return setRefusal(t`Vul een bedrag en een begindag in.`);
    setBusy(true);
    setRefusal(null);
    try {
      const { data } = await client.mutate({ mutation: SET_TARIFF, variables: { input: { nisCode, basis, amountCents: Math.round(amount * 100), validFrom: from } } });
      const answer = data!.setTariff;
      if (answer.__typename === 'SetTariffSuccess') {
        toast({ text: t`Tarief bewaard`, icon: 'check' });
        onSet();
      } else setRefusal(answer.__typename === 'InvalidInput' ? (answer.fields[0]?.message ?? answer.message) : answer.message);
    } catch {
      setRefusal(t`Er kwam geen antwoord. Probeer het opnieuw.`);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section aria-labelledby="tariff">
      <h2 id="tariff">{t`Tarief`}</h2>
      {tariff && (
        <p>
          <b>{tariff.amount.formatted}</b> {names[tariff.basis]}, {t`sinds ${formats.date(tariff.validFrom)}`}
        </p>
      )}
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <Select label={t`Berekening`} value={basis} onChange={setBasis} options={[{ value: 'PER_PARCEL', label: names.PER_PARCEL }, { value: 'PER_GROUP', label: names.PER_GROUP }]} />
        <NumberField label={t`Bedrag zonder btw`} unit="€" value={amount} onChange={setAmount} minValue={0.01} maxValue={10_000} formatOptions={{ minimumFractionDigits: 2, maximumFractionDigits: 2 }} />
        <DateField label={t`Geldig vanaf`} value={from} onChange={setFrom} />
        {refusal && <Note tone="error">{refusal}</Note>}
        <Button type="submit" kind="primary" isPending={busy}>{t`Nieuw tarief bewaren`}</Button>
      </form>
    </section>
  );
}
