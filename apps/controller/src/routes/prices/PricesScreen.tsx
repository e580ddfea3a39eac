import { Trans, useLingui } from '@lingui/react/macro';
import { KeptBanner, useKeptQuery } from '@vip/ui';
import type { Prices_ListFragment } from '../../gql/graphql.ts';
import { OfficersOnly } from '../../pages/OfficersOnly.tsx';
import { PRICE_LIST } from './documents.ts';
import { Exemptions } from './Exemptions.tsx';
import { Fees } from './Fees.tsx';
import './prices.css';

export type Fee = Prices_ListFragment['platformFees'][number];
export type Exempt = Prices_ListFragment['exemptions'][number];

export function PricesScreen() {
  return (
    <OfficersOnly role="PRICES">
      <Prices />
    </OfficersOnly>
  );
}

/** The platform's own fee and the exempt bodies, by date: what was, what holds and what is planned. */
function Prices() {
  const { t } = useLingui();
  const { data, fault, refresh } = useKeptQuery(PRICE_LIST, {}, { fetchPolicy: 'cache-and-network' });
  const { version, platformFees, exemptions } = data.priceList;
  return (
    <main id="inhoud" className="wrap page prices">
      <title>{t`Prijzen | Vastgoedinformatie`}</title>
      <KeptBanner fault={fault} onRetry={refresh} />
      <h1>
        <Trans>Prijzen</Trans>
      </h1>
      <p className="sub">
        <Trans>
          Een beslissing geldt ten vroegste vanaf morgen. Wat al aangevraagd is, houdt zijn prijs; wat vroeger
          gold, blijft hier staan.
        </Trans>
      </p>
      <Fees fees={platformFees} version={version} onDecided={refresh} />
      <Exemptions exemptions={exemptions} version={version} onDecided={refresh} />
    </main>
  );
}
