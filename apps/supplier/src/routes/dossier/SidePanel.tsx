import { useLingui } from '@lingui/react/macro';
import { Facts, Icon, ParcelMap, useFormats } from '@vip/ui';
import type { Geometry } from 'geojson';
import type { FillItem_ItemFragment } from '../../gql/graphql.ts';
import type { Dossier } from './OpenItem.tsx';

/** The parcel on the map, what the sources found on it, who works where, and its previous dossier. */
export function SidePanel({ dossier }: { dossier: Dossier }) {
  const { t } = useLingui();
  const formats = useFormats();
  const hits = dossier.sections.flatMap(({ items }) => items).flatMap((item) => hitOf(item));
  const busy = dossier.sections.filter(({ assignee }) => assignee);
  const previous = dossier.previousDossier;
  return (
    <aside className="right" aria-label={t`Kaart van het perceel`}>
      <div className="map map--side">
        <ParcelMap
          label={dossier.capakey ? t`Perceel ${dossier.capakey}` : t`Openbaar domein, ${dossier.number}`}
          chosen={[{ capakey: dossier.capakey ?? dossier.number, geometry: dossier.geometry as Geometry }]}
          fitKey={dossier.id}
          numbered={false}
          compact
        />
      </div>
      <div className="pane" tabIndex={0} role="region" aria-label={t`Over het perceel`}>
        {hits.length > 0 && (
          <ul className="hits" aria-label={t`Raakt het perceel`}>
            {hits.map(({ code, label, area, share }) => (
              <li key={code}>
                <Icon name="layers" size="sm" />
                <span>{label}</span>
                <span>
                  {formats.area(area)} <span className="sub">{formats.share(share)}</span>
                </span>
              </li>
            ))}
          </ul>
        )}
        <div className="here">
          <h2>{t`Aanvraag`}</h2>
          <Facts
            facts={[
              [t`Aanvrager`, dossier.requester.name],
              [t`Beloofd`, dossier.expectedOn ? formats.date(dossier.expectedOn) : null],
              [t`Wettelijk`, dossier.deadline ? formats.date(dossier.deadline) : null],
              [
                t`Vorig dossier`,
                previous
                  ? previous.validatedAt
                    ? t`${previous.number}, gevalideerd op ${formats.date(previous.validatedAt)}`
                    : previous.number
                  : t`Geen`,
              ],
            ]}
          />
        </div>
        {busy.length > 0 && (
          <div className="here">
            <h2>{t`Wie doet wat`}</h2>
            <ul>
              {busy.map(({ code, label, assignee }) => (
                <li key={code}>
                  <Icon name="user" size="sm" />
                  <span>
                    {assignee!.name}
                    <span className="cap">{label}</span>
                  </span>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </aside>
  );
}

/** The largest hit of an item on the parcel, if a source found one. */
function hitOf({
  code,
  label,
  evidence,
}: FillItem_ItemFragment): { code: string; label: string; area: number; share: number }[] {
  const found = evidence.flatMap(({ outcome, geometry }) =>
    outcome === 'FOUND' && geometry && geometry.overlapM2 > 0 ? [geometry] : [],
  );
  const largest = found.toSorted((a, b) => b.overlapM2 - a.overlapM2)[0];
  return largest ? [{ code, label, area: largest.overlapM2, share: largest.overlapShare }] : [];
}
