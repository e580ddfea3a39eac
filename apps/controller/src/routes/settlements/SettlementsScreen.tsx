import { lazy, Suspense, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { INBOX_CHANGED } from '@vip/desk/inbox/changed.ts';
import {
  Button,
  ButtonLink,
  currentCapacity,
  EmptyState,
  ExportMenu,
  Skeleton,
  statusWord,
  TabLinks,
  useApp,
  toast,
  useFormats,
  useLanguage,
  type Sheet,
  KeptBanner,
  useKeptQuery,
  useLive,
} from '@vip/ui';
import { useSearchParams } from 'react-router';
import type { SettlementsQuery } from '../../gql/graphql.ts';
import { OfficersOnly } from '../../pages/OfficersOnly.tsx';
import { DisputeForm } from './DisputeForm.tsx';
import { Disputes } from './Disputes.tsx';
import { SETTLEMENTS } from './documents.ts';
import { Lines } from './Lines.tsx';
import { lastTwelve, monthName, monthTitle } from './month.ts';
import { SettlementState } from './SettlementState.tsx';
import { Tariff } from './Tariff.tsx';
import './settlements.css';

/** The chart and what draws it come after the figures. */
const MonthBars = lazy(async () => ({ default: (await import('./MonthBars.tsx')).MonthBars }));

export type Settlement = SettlementsQuery['settlements']['nodes'][number];

export function SettlementsScreen() {
  return (
    <OfficersOnly role="FINANCE_MANAGER">
      <Settlements />
    </OfficersOnly>
  );
}

/** What the platform owes the municipality, by month of first validation, what it disputes of that, and the tariff behind it. */
function Settlements() {
  const { t } = useLingui();
  const formats = useFormats();
  const language = useLanguage();
  const { session } = useApp();
  const [params] = useSearchParams();
  const nisCode = currentCapacity(session)?.nisCode ?? '';
  const { data, fault, refresh } = useKeptQuery(
    SETTLEMENTS,
    { nisCode },
    { fetchPolicy: 'cache-and-network' },
  );
  // An answer to a dispute, or a month that was closed, comes as a message: then the figures are asked again.
  useLive(INBOX_CHANGED, {
    variables: {},
    eventId: (event) => event.inboxChanged.eventId,
    onEvent: refresh,
    onCatchUp: refresh,
  });
  const [disputingAll, setDisputingAll] = useState(false);
  const months = data.settlements.nodes;
  const shown = months.find(({ month }) => month === params.get('month')) ?? months[0];
  const name = data.municipality?.name ?? '';
  const named = (month: string) => monthName(month, language);
  const paying = shown?.lines.filter(({ amount }) => amount.cents > 0) ?? [];
  const tariff = <Tariff tariff={data.municipality?.tariff ?? null} nisCode={nisCode} onSet={refresh} />;
  const linesSheet = ({ month, lines }: Settlement): Sheet => ({
    name: `afrekening-${month}`,
    head: [t`Eerste validatie`, t`Dossier`, t`Perceel`, t`Groep`, t`Validatie`, t`Betwisting`, t`Bedrag`],
    rows: lines.map((line) => [
      { day: line.firstValidatedOn },
      line.dossierNumber,
      line.capakey ?? '',
      line.group ?? '',
      line.automatic ? t`automatisch` : '',
      line.disputeState ? statusWord('dispute', line.disputeState, language) : '',
      { cents: line.amount.cents },
    ]),
  });
  return (
    <main id="inhoud" className="wrap page">
      <title>{t`Afrekening | Vastgoedinformatie`}</title>
      <KeptBanner fault={fault} onRetry={refresh} />
      <div className="head">
        <div>
          <h1>{shown ? t`Afrekening ${named(shown.month)}` : t`Afrekening`}</h1>
          <p className="sub">{t`Wat het platform aan ${name} verschuldigd is, per maand van eerste validatie`}</p>
          {shown?.sentOn && (
            <p className="sub">{t`Afrekeningsstuk ${shown.number}, verstuurd op ${formats.date(shown.sentOn)}`}</p>
          )}
        </div>
        {shown && (
          <div className="row">
            <ButtonLink
              icon="pdf"
              href={`/settlements/${shown.month}.pdf`}
            >{t`Afrekeningsstuk (PDF)`}</ButtonLink>
            {shown.availableActions.includes('DISPUTE') && !disputingAll && (
              <Button icon="flag" onPress={() => setDisputingAll(true)}>{t`Alles betwisten`}</Button>
            )}
            <ExportMenu
              label={t`Lijnen exporteren`}
              csvLabel={t`Voor andere software (CSV)`}
              xlsxLabel={t`Voor een rekenblad (XLSX)`}
              sheet={() => linesSheet(shown)}
              onTrouble={() =>
                toast({ text: t`Het bestand kon niet gemaakt worden. Probeer het opnieuw.`, icon: 'warn' })
              }
            />
          </div>
        )}
      </div>
      {shown && (
        <div className="months">
          <TabLinks
            label={t`Maand`}
            current={shown.month}
            tabs={months.map(({ month, status }) => ({
              id: month,
              label:
                status === 'RUNNING' ? t`${monthTitle(month, language)}, loopt` : monthTitle(month, language),
              href: `/settlements?month=${month}`,
            }))}
          />
        </div>
      )}
      {shown && (
        <div className="sum">
          <section aria-labelledby="sum-total">
            <h2 id="sum-total">{t`Uit te betalen aan ${name}, zonder btw`}</h2>
            <div className="big">{shown.total.formatted}</div>
          </section>
          <SettlementState settlement={shown} />
          <section aria-labelledby="sum-count">
            <h2 id="sum-count">{t`Dossiers per maand`}</h2>
            <Suspense fallback={<Skeleton rows={3} />}>
              <MonthBars months={lastTwelve(months)} current={shown.month} />
            </Suspense>
            <p className="small">{t`${formats.number(shown.lines.length)} in deze maand: ${formats.number(paying.length)} met een bedrag, ${formats.number(shown.lines.length - paying.length)} in een groep of vrijgesteld`}</p>
          </section>
        </div>
      )}
      <div className="cols">
        {shown ? (
          <div>
            {disputingAll && (
              <section aria-labelledby="dispute-whole" className="whole">
                <h2 id="dispute-whole">{t`De hele afrekening betwisten`}</h2>
                <p className="sub">{t`Geen enkele lijn die nog open staat, wordt uitbetaald voor het platform antwoordt. Betwist liever alleen de lijnen die niet kloppen.`}</p>
                <DisputeForm
                  settlement={shown}
                  about="whole"
                  onDone={() => {
                    setDisputingAll(false);
                    refresh();
                  }}
                  onCancel={() => setDisputingAll(false)}
                />
              </section>
            )}
            <Lines key={shown.id} settlement={shown} onDisputed={refresh} />
          </div>
        ) : (
          <EmptyState title={t`Nog niets af te rekenen`}>
            <Trans>
              Zodra een dossier voor het eerst gevalideerd is, verschijnt hier wat uw gemeente toekomt.
            </Trans>
          </EmptyState>
        )}
        <aside className="side">
          {shown && <Disputes disputes={shown.disputes} onChange={refresh} />}
          {tariff}
        </aside>
      </div>
    </main>
  );
}
