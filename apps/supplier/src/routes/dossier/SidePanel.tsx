import type { FragmentType } from '@apollo/client';
import { useLingui } from '@lingui/react/macro';
import { Facts, Icon, ParcelMap, useFormats, usePart } from '@vip/ui';
import type { Geometry } from 'geojson';
import type { SidePanel_ItemFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';

export const HIT = graphql(`
  fragment SidePanel_item on DossierItem {
    id
    code
    label
    evidence {
      id
      outcome
      geometry {
        overlapM2
        overlapShare
      }
    }
  }
`);

export const SIDE = graphql(`
  fragment SidePanel_dossier on Dossier {
    id
    number
    capakey
    geometry
    deadline
    expectedOn
    requester {
      id
      name
    }
    previousDossier {
      id
      number
      validatedAt
    }
    sections {
      code
      label
      assignee {
        id
        name
      }
      items {
        ...SidePanel_item @unmask
      }
    }
  }
`);

/** The parcel on the map, what the sources found on it, who works where, and its previous dossier. */
export function SidePanel(props: { dossier: FragmentType<typeof SIDE> }) {
  const dossier = usePart(SIDE, props.dossier);
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
}: SidePanel_ItemFragment): { code: string; label: string; area: number; share: number }[] {
  const found = evidence.flatMap(({ outcome, geometry }) =>
    outcome === 'FOUND' && geometry && geometry.overlapM2 > 0 ? [geometry] : [],
  );
  const largest = found.toSorted((a, b) => b.overlapM2 - a.overlapM2)[0];
  return largest ? [{ code, label, area: largest.overlapM2, share: largest.overlapShare }] : [];
}
