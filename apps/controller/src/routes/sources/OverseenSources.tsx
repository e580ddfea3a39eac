import { Suspense } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import {
  EmptyState,
  Facts,
  KeptBanner,
  Select,
  Skeleton,
  useAddress,
  useFormats,
  useKeptQuery,
} from '@vip/ui';
import type { ControllerMunicipalSourcesQuery } from '../../gql/graphql.ts';
import { MUNICIPAL_SOURCES, MUNICIPALITIES } from './documents.ts';
import { RegisterLine } from './Registers.tsx';

type Sources = NonNullable<ControllerMunicipalSourcesQuery['municipalSources']>;

/** What one municipality answers itself, to be read and not changed; which one stands in the address. */
export function OverseenSources() {
  const { t } = useLingui();
  const [params, change] = useAddress();
  const { data, fault, refresh } = useKeptQuery(MUNICIPALITIES, {});
  const chosen = params.get('municipality');
  return (
    <>
      <KeptBanner fault={fault} onRetry={refresh} />
      <p className="sub">
        <Trans>
          Waarmee een gemeente zelf antwoordt. U leest mee; alleen haar kwaliteitscontroleur kan iets
          wijzigen.
        </Trans>
      </p>
      <div className="sources__whose">
        <Select
          label={t`Gemeente`}
          placeholder={t`Kies een gemeente`}
          value={chosen}
          onChange={(municipality) => change({ municipality })}
          options={data.municipalities
            .filter(({ connected }) => connected)
            .map(({ nisCode, name }) => ({ value: nisCode, label: name }))}
        />
      </div>
      {chosen && (
        <Suspense fallback={<Skeleton rows={4} />}>
          <OneMunicipality nisCode={chosen} />
        </Suspense>
      )}
    </>
  );
}

function OneMunicipality({ nisCode }: { nisCode: string }) {
  const { t } = useLingui();
  const { data, fault, refresh } = useKeptQuery(
    MUNICIPAL_SOURCES,
    { nisCode },
    { fetchPolicy: 'cache-and-network' },
  );
  const sources = data.municipalSources;
  if (!sources) return <EmptyState title={t`Deze gemeente is hier niet bekend`}>{nisCode}</EmptyState>;
  return (
    <>
      <KeptBanner fault={fault} onRetry={refresh} />
      <section aria-labelledby="registers" className="stack">
        <h2 id="registers">{t`Registers uit een bestand`}</h2>
        {sources.registers.length === 0 ? (
          <p className="sub">{t`${sources.municipality.name} laadde nog geen register.`}</p>
        ) : (
          <ul className="registers">
            {sources.registers.map((register) => (
              <RegisterLine key={register.id} register={register} />
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="own-system" className="stack">
        <h2 id="own-system">{t`Eigen systeem`}</h2>
        <SystemFacts sources={sources} />
      </section>
    </>
  );
}

function SystemFacts({ sources: { system, municipality, answerableItems } }: { sources: Sources }) {
  const { t } = useLingui();
  const formats = useFormats();
  if (!system) return <p className="sub">{t`${municipality.name} stelde geen eigen systeem in.`}</p>;
  const labels = new Map(answerableItems.map(({ code, label }) => [code, label]));
  return (
    <Facts
      facts={[
        [t`Adres`, system.url],
        [t`Bevragen voor nieuwe dossiers`, system.active ? t`ja` : t`nee`],
        [t`Beantwoordt`, system.items.map(({ code }) => labels.get(code) ?? code).join(', ')],
        [
          t`Hoe het platform toont wie het is`,
          system.oauth
            ? t`met een token van ${system.oauth.tokenUrl}, als ${system.oauth.clientId}`
            : t`elke vraag is ondertekend`,
        ],
        [t`Laatst gewijzigd`, t`${formats.dateTime(system.updatedAt)} door ${system.updatedBy}`],
      ]}
    />
  );
}
