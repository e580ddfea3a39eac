import { useMemo, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Note, Stepper, useFormats } from '@vip/ui';
import { thereOf, useParcels, type ParcelToOrder } from '../../parcels/useParcels.ts';
import { BuyBar } from './BuyBar.tsx';
import { CartList, type Neighbour } from './CartList.tsx';
import { OtherWays } from './OtherWays.tsx';
import { PickMap } from './PickMap.tsx';
import { SearchBox } from './SearchBox.tsx';
import { useChoosing, type Told } from './useChoosing.ts';
import './search.css';

/** Neighbours that are offered at once; the list twin of the map has them all. */
const MOST_OFFERED = 2;

/** Neighbours worth offering: those without an address, so most likely part of the same property. */
function offers(parcels: readonly ParcelToOrder[]): (Neighbour & { beside: number })[] {
  const chosen = new Set(parcels.map((parcel) => parcel.capakey));
  const found = new Map<string, Neighbour & { beside: number }>();
  parcels.forEach((parcel, index) => {
    for (const neighbour of parcel.adjacentParcels)
      if (
        !chosen.has(neighbour.capakey) &&
        !found.has(neighbour.capakey) &&
        neighbour.orderable.orderable &&
        neighbour.addresses.length === 0
      )
        found.set(neighbour.capakey, { ...neighbour, beside: index + 1 });
  });
  return [...found.values()].slice(0, MOST_OFFERED);
}

/** The first screen: find parcels, see the price and the date at once. */
export function SearchScreen() {
  const { t } = useLingui();
  const { cart, pick, toggle, told, fit, say } = useChoosing();
  const loaded = useParcels(cart.parcels.map((parcel) => parcel.capakey));
  const parcels = useMemo(() => thereOf(loaded), [loaded]);
  const suggested = useMemo(() => offers(parcels), [parcels]);
  // The map goes to the choice once all of it is there, not parcel by parcel.
  const settled = [...loaded.values()].every((one) => one.state !== 'loading');
  const [fitted, setFitted] = useState(-1);
  if (settled && fitted !== fit) setFitted(fit);

  return (
    <main id="inhoud" className="picker">
      <title>{t`Zoek uw perceel | Vastgoedinformatie`}</title>
      <section className="find" aria-labelledby="title">
        <Stepper
          steps={[{ label: t`Percelen` }, { label: t`Prijs en gegevens` }, { label: t`Ingediend` }]}
          current={0}
        />
        <h1 id="title">
          <Trans>Zoek uw perceel</Trans>
        </h1>
        <p className="lede">
          <Trans>
            Met een adres, een CaPaKey of een klik op de kaart. U ziet meteen de prijs en de datum.
          </Trans>
        </p>
        <SearchBox onPick={(capakey) => void pick([capakey])} />
        <OtherWays onPick={(capakeys) => void pick(capakeys)} onTrouble={say} />
        {told && <ToldNote told={told} />}
      </section>
      <PickMap
        parcels={parcels}
        areas={cart.areas}
        suggested={suggested}
        fitKey={String(fitted)}
        onToggle={toggle}
      />
      <CartList
        cart={cart}
        parcels={loaded}
        suggested={suggested}
        onAdd={(capakey) => void pick([capakey])}
      />
      <BuyBar cart={cart} parcels={parcels} />
    </main>
  );
}

function ToldNote({ told }: { told: Told }) {
  const { t } = useLingui();
  const formats = useFormats();
  switch (told.kind) {
    case 'historic': {
      const into = told.capakeys.map((capakey) => capakey.slice(5)).join(t` en `);
      const when = told.since ? formats.date(told.since) : null;
      return (
        <Note tone="here" announce title={t`Dit perceel bestaat niet meer.`}>
          {when ? (
            <Trans>
              Het werd op {when} vervangen door {into}. Wij hebben dat voor u aangeduid.
            </Trans>
          ) : (
            <Trans>Het werd vervangen door {into}. Wij hebben dat voor u aangeduid.</Trans>
          )}
        </Note>
      );
    }
    case 'refused':
      return (
        <Note tone="warn" announce title={t`${told.capakey} kan niet worden aangevraagd.`}>
          {told.message}
        </Note>
      );
    case 'missing':
      return (
        <Note tone="warn" announce title={t`${told.capakey} staat niet in het register.`}>
          <Trans>Kijk de cijfers na op uw uittreksel, of zoek met het adres.</Trans>
        </Note>
      );
    case 'failed':
      return (
        <Note tone="error" title={t`Het percelenregister antwoordt niet.`}>
          <Trans>Probeer het over enkele minuten opnieuw. Wat u al koos, blijft bewaard.</Trans>
        </Note>
      );
    case 'trouble':
      return (
        <Note tone="warn" announce>
          {told.message}
        </Note>
      );
  }
}
