import type { FragmentType } from '@apollo/client';
import { useLingui } from '@lingui/react/macro';
import { Facts, StatusBadge, useFormats, usePart } from '@vip/ui';
import { graphql } from '../gql/index.ts';

export const PROOF = graphql(`
  fragment EvidencePanel_item on DossierItem {
    id
    label
    filledBy {
      id
      name
    }
    records {
      id
      attributes {
        code
        label
        display
      }
    }
    evidence {
      id
      outcome
      askedAt
      answeredAt
      attempts
      nextAttemptAt
      reason
      reused
      failingSince
      gaveUpAt
      requestDigest
      responseDigest
      sourceVersion
      geometry {
        overlapM2
        overlapShare
        bufferM
      }
      source {
        code
        name
      }
    }
  }
`);

/** Enough of a digest to compare by eye; the whole of it for who points at it. */
const Digest = ({ of }: { of: string }) => (
  <span className="mono" title={of}>
    {of.slice(0, 4)} {of.slice(4, 8)} … {of.slice(-4)}
  </span>
);

/** What the sources said about the answer in hand, none and failed included. */
export function EvidencePanel(props: { item: FragmentType<typeof PROOF>; before: string | null }) {
  const { before } = props;
  const item = usePart(PROOF, props.item);
  const { t } = useLingui();
  const formats = useFormats();
  return (
    <div className="pane" tabIndex={0} role="region" aria-label={t`Bewijs bij ${item.label}`}>
      <div className="right__b">
        <h2>{t`Bewijs`}</h2>
        {item.evidence.length === 0 && (
          <p className="sub">
            {item.filledBy
              ? t`Ingevuld door ${item.filledBy.name}; geen bron.`
              : t`Geen bron voor deze inlichting.`}
          </p>
        )}
        {item.evidence.map((one) => (
          <Facts
            key={one.id}
            facts={[
              [t`Bron`, one.source.name],
              [t`Uitkomst`, <StatusBadge key="o" kind="outcome" status={one.outcome} small />],
              [t`Versie`, one.sourceVersion ?? null],
              [
                t`Overlap`,
                one.geometry
                  ? `${formats.area(one.geometry.overlapM2)} (${formats.share(one.geometry.overlapShare)})`
                  : null,
              ],
              [t`Binnenbuffer`, one.geometry ? t`${formats.number(one.geometry.bufferM, 1)} m` : null],
              [t`Bevraagd`, formats.dateTime(one.askedAt)],
              [t`Beantwoord`, one.answeredAt ? formats.dateTime(one.answeredAt) : null],
              [
                t`Herkomst`,
                one.reused ? t`antwoord van een eerder dossier op dit perceel, nog geldig` : null,
              ],
              [t`Pogingen`, one.attempts > 1 ? String(one.attempts) : null],
              [t`Faalt sinds`, one.failingSince ? formats.dateTime(one.failingSince) : null],
              [t`Volgende poging`, one.nextAttemptAt ? formats.dateTime(one.nextAttemptAt) : null],
              [t`Opgegeven`, one.gaveUpAt ? formats.dateTime(one.gaveUpAt) : null],
              [t`Reden`, one.reason ?? null],
              [
                t`Vingerafdruk van de vraag`,
                one.requestDigest ? <Digest key="q" of={one.requestDigest} /> : null,
              ],
              [
                t`Vingerafdruk van het antwoord`,
                one.responseDigest ? <Digest key="a" of={one.responseDigest} /> : null,
              ],
            ]}
          />
        ))}
        {item.records.map((record) => (
          <Facts
            key={record.id}
            facts={record.attributes.map(({ label, display }) => [label, display] as const)}
          />
        ))}
        {before !== null && <Facts facts={[[t`Vorig dossier`, before]]} />}
      </div>
    </div>
  );
}
