import type { FragmentType } from '@apollo/client';
import { useLingui } from '@lingui/react/macro';
import { DossierMap } from '@vip/desk/dossier/DossierMap.tsx';
import { PURPOSES } from '@vip/desk/dossier/purposes.ts';
import type { Present } from '@vip/desk/presence/usePresence.ts';
import { Facts, Icon, useFormats, usePart } from '@vip/ui';
import type { SideMap_ItemFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';

export const HIT = graphql(`
  fragment SideMap_item on DossierItem {
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
  fragment SideMap_dossier on Dossier {
    id
    ...DossierMap_dossier
    deadline
    expectedOn
    requester {
      id
      name
    }
    purpose
    reference
    buildingUnits
    partitions
    sections {
      code
      label
      assignee {
        id
        name
      }
      items {
        ...SideMap_item @unmask
      }
    }
  }
`);

/** The parcel on the map, what the sources found on it, what is asked about it, who is here and who works where. */
export function SideMap(props: { dossier: FragmentType<typeof SIDE>; colleagues: readonly Present[] }) {
  const { colleagues } = props;
  const dossier = usePart(SIDE, props.dossier);
  const { t, i18n } = useLingui();
  const formats = useFormats();
  const items = dossier.sections.flatMap((section) => section.items);
  const hits = items.flatMap((item) => hitOf(item));
  const busy = dossier.sections.filter(({ assignee }) => assignee);
  return (
    <>
      <DossierMap dossier={dossier} />
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
              [t`Doel`, i18n._(PURPOSES[dossier.purpose])],
              [t`Referentie`, dossier.reference ?? null],
              [t`Gebouweenheden`, dossier.buildingUnits.join(', ')],
              [t`Partities`, dossier.partitions.join(', ')],
              [t`Beloofd`, dossier.expectedOn ? formats.date(dossier.expectedOn) : null],
              [t`Wettelijk`, dossier.deadline ? formats.date(dossier.deadline) : null],
            ]}
          />
        </div>
        {colleagues.length > 0 && (
          <div className="here">
            <h2>{t`Nu in dit dossier`}</h2>
            <ul>
              {colleagues.map(({ officer, section, itemCode }) => (
                <li key={officer.id}>
                  <Icon name="users" size="sm" />
                  <span>
                    {officer.name}
                    <span className="cap">
                      {items.find(({ code }) => code === itemCode)?.label ??
                        dossier.sections.find(({ code }) => code === section)?.label}
                    </span>
                  </span>
                </li>
              ))}
            </ul>
          </div>
        )}
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
    </>
  );
}

/** The largest hit of an item on the parcel, if a source found one. */
function hitOf({
  code,
  label,
  evidence,
}: SideMap_ItemFragment): { code: string; label: string; area: number; share: number }[] {
  const found = evidence.flatMap(({ outcome, geometry }) =>
    outcome === 'FOUND' && geometry && geometry.overlapM2 > 0 ? [geometry] : [],
  );
  const largest = found.toSorted((a, b) => b.overlapM2 - a.overlapM2)[0];
  return largest ? [{ code, label, area: largest.overlapM2, share: largest.overlapShare }] : [];
}
