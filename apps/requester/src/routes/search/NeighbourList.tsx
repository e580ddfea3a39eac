import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Capakey, EmptyState, ParcelGlyph, useFormats, type MapParcel } from '@vip/ui';
import type { ParcelToOrder } from '../../parcels/useParcels.ts';

/** What the map shows around the choice, in words: every neighbour, with the same act. */
export function NeighbourList({
  parcels,
  onToggle,
}: {
  parcels: readonly ParcelToOrder[];
  onToggle: (capakey: string) => void;
}) {
  const { t } = useLingui();
  const formats = useFormats();
  const chosen = new Set(parcels.map((parcel) => parcel.capakey));
  const around = new Map(
    parcels.flatMap((parcel) => parcel.adjacentParcels).map((parcel) => [parcel.capakey, parcel]),
  );
  if (around.size === 0)
    return (
      <div className="maplist">
        <EmptyState title={t`Nog niets om te tonen`}>
          <Trans>Zoek eerst een adres of een CaPaKey. Daarna staan hier de percelen die eraan grenzen.</Trans>
        </EmptyState>
      </div>
    );
  return (
    <div className="maplist">
      <table className="table">
        <caption className="sr">
          <Trans>Percelen die grenzen aan uw keuze</Trans>
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Perceel</Trans>
            </th>
            <th scope="col">
              <Trans>Adres</Trans>
            </th>
            <th scope="col" className="num">
              <Trans>Oppervlakte</Trans>
            </th>
            <th scope="col">
              <span className="sr">
                <Trans>Kiezen</Trans>
              </span>
            </th>
          </tr>
        </thead>
        <tbody>
          {[...around.values()].map((parcel) => (
            <tr key={parcel.capakey}>
              <td>
                <span className="row nowrap">
                  <ParcelGlyph
                    size="sm"
                    geometry={parcel.geometry as MapParcel['geometry']}
                    plain={!chosen.has(parcel.capakey)}
                  />
                  <Capakey value={parcel.capakey} />
                </span>
              </td>
              <td>{parcel.addresses[0]?.fullAddress ?? <Trans>Zonder adres</Trans>}</td>
              <td className="num">{parcel.areaM2 ? formats.area(Math.round(parcel.areaM2)) : ''}</td>
              <td className="num">
                <Button
                  aria-label={
                    chosen.has(parcel.capakey)
                      ? t`Weglaten: ${parcel.capakey}`
                      : t`Toevoegen: ${parcel.capakey}`
                  }
                  onPress={() => onToggle(parcel.capakey)}
                >
                  {chosen.has(parcel.capakey) ? <Trans>Weglaten</Trans> : <Trans>Toevoegen</Trans>}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
