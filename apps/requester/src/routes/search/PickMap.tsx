import { useEffect, useMemo, useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Capakey, ParcelMap, Segmented, useFormats, type MapParcel, type MapPick } from '@vip/ui';
import { useSearchParams } from 'react-router';
import type { CartArea } from '../../cart/cart.ts';
import { graphql } from '../../gql/index.ts';
import type { ParcelToOrder } from '../../parcels/useParcels.ts';
import { NeighbourList } from './NeighbourList.tsx';
import { PARCELS_AT } from './OtherWays.tsx';
import type { Neighbour } from './CartList.tsx';

const PARCEL_TIP = graphql(`
  query ParcelTip($capakey: ID!) {
    parcel(capakey: $capakey) {
      capakey
      areaM2
      addresses {
        id
        fullAddress
      }
    }
  }
`);

/** The pointer rests this long before we ask who lives there. */
const REST_MS = 150;

export interface PickMapProps {
  readonly parcels: readonly ParcelToOrder[];
  readonly areas: readonly CartArea[];
  readonly suggested: readonly Neighbour[];
  readonly fitKey: string;
  readonly onToggle: (capakey: string) => void;
}

const shape = (parcel: { capakey: string; geometry?: unknown }): MapParcel => ({
  capakey: parcel.capakey,
  geometry: (parcel.geometry ?? null) as MapParcel['geometry'],
});

/** The map, and its twin in words; both choose the same parcels. */
export function PickMap({ parcels, areas, suggested, fitKey, onToggle }: PickMapProps) {
  const { t } = useLingui();
  const client = useApolloClient();
  const [params, setParams] = useSearchParams();
  const asList = params.get('view') === 'list';
  const [hovered, setHovered] = useState<string | null>(null);
  const chosen = useMemo(
    () => [
      ...parcels.map(shape),
      ...areas.map(({ areaKey, geometry }) => shape({ capakey: areaKey, geometry })),
    ],
    [parcels, areas],
  );
  const offered = useMemo(() => suggested.map(shape), [suggested]);
  const tip = useTip(hovered);
  const keys = new Set(chosen.map((parcel) => parcel.capakey));

  const pick = async ({ capakey, at: [x, y] }: MapPick) => {
    if (capakey) return onToggle(capakey);
    // The tiles know nothing here, e.g. when they do not answer: the register may.
    const { data } = await client.query({ query: PARCELS_AT, variables: { x, y } });
    const found = data?.parcelsAt[0]?.capakey;
    if (found) onToggle(found);
  };

  return (
    <ParcelMap
      label={
        chosen.length > 0
          ? t`Perceelkaart met ${chosen.length} gekozen percelen`
          : t`Perceelkaart van Vlaanderen`
      }
      chosen={chosen}
      suggested={offered}
      fitKey={fitKey}
      legend={chosen.length > 0 && !asList}
      onPick={(at) => void pick(at).catch(() => {})}
      onHover={setHovered}
      tip={(capakey) => (
        <>
          <strong>
            <Capakey value={capakey} />
          </strong>
          {tip?.capakey === capakey && (
            <>
              <br />
              {tip.words}
            </>
          )}
          <br />
          <span className="cap">
            {keys.has(capakey) ? <Trans>Klik om weg te laten</Trans> : <Trans>Klik om toe te voegen</Trans>}
          </span>
        </>
      )}
    >
      <Segmented
        className="seg--raised"
        label={t`Weergave`}
        value={asList ? 'list' : 'map'}
        onChange={(view) =>
          setParams(
            (before) => {
              if (view === 'list') before.set('view', 'list');
              else before.delete('view');
              return before;
            },
            { replace: true },
          )
        }
        segments={[
          { value: 'map', label: t`Kaart`, icon: 'map' },
          { value: 'list', label: t`Lijst`, icon: 'list' },
        ]}
      />
      {asList && <NeighbourList parcels={parcels} onToggle={onToggle} />}
    </ParcelMap>
  );
}

function useTip(capakey: string | null): { capakey: string; words: string } | null {
  const client = useApolloClient();
  const formats = useFormats();
  const [tip, setTip] = useState<{ capakey: string; words: string } | null>(null);
  useEffect(() => {
    if (!capakey) return;
    let gone = false;
    const timer = setTimeout(() => {
      client
        .query({ query: PARCEL_TIP, variables: { capakey } })
        .then(({ data }) => {
          const words = [
            data?.parcel?.addresses[0]?.fullAddress,
            data?.parcel?.areaM2 ? formats.area(Math.round(data.parcel.areaM2)) : null,
          ];
          if (!gone && data?.parcel) setTip({ capakey, words: words.filter(Boolean).join(', ') });
        })
        .catch(() => {});
    }, REST_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [client, capakey, formats]);
  return tip;
}
