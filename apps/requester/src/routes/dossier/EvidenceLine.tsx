import { useLingui } from '@lingui/react/macro';
import { Evidence, Facts, StatusBadge, useFormats } from '@vip/ui';
import type { Item } from './reading.ts';

type One = Item['evidence'][number];

/** The source of an answer in one line; pressing it opens everything we know about the asking. */
export function EvidenceLine({
  item,
  evidence,
  areaM2,
}: {
  item: Item;
  evidence: One;
  areaM2: number | null;
}) {
  const { t } = useLingui();
  const formats = useFormats();
  const { source, geometry } = evidence;
  const where =
    geometry && geometry.overlapM2 > 0
      ? t`${formats.area(round(geometry.overlapM2))} van het perceel`
      : formats.date(evidence.answeredAt ?? evidence.askedAt);
  const took = evidence.answeredAt
    ? (Date.parse(evidence.answeredAt) - Date.parse(evidence.askedAt)) / 1000
    : null;
  return (
    <Evidence source={`${source.owner}, ${where}`}>
      <Facts
        facts={[
          [t`Uitkomst`, <StatusBadge key="o" kind="outcome" status={evidence.outcome} small />],
          [t`Waarom`, evidence.reason],
          [t`Bron`, `${source.name}, ${source.owner}`],
          [t`Versie van de bron`, evidence.sourceVersion],
          [
            t`Bevraagd`,
            took !== null && took >= 0
              ? t`${formats.dateTime(evidence.askedAt)}, antwoord na ${formats.number(took, 1)} s`
              : formats.dateTime(evidence.askedAt),
          ],
          [
            t`Herkomst`,
            evidence.reused ? t`antwoord van een eerder dossier op dit perceel, nog geldig` : null,
          ],
          [t`Pogingen`, evidence.attempts > 1 ? String(evidence.attempts) : null],
          [t`Volgende poging`, evidence.nextAttemptAt ? formats.dateTime(evidence.nextAttemptAt) : null],
          [t`Faalt sinds`, evidence.failingSince ? formats.dateTime(evidence.failingSince) : null],
          [
            t`Opgegeven`,
            evidence.gaveUpAt
              ? t`${formats.dateTime(evidence.gaveUpAt)}: de gemeente mag het nu zelf invullen`
              : null,
          ],
          [
            t`Overlap`,
            geometry && (
              <span className="over" key="g">
                <span className="bar" aria-hidden="true">
                  <i style={{ '--v': `${geometry.overlapShare * 100}%` } as React.CSSProperties} />
                </span>
                {areaM2
                  ? t`${formats.area(round(geometry.overlapM2))} van ${formats.area(round(areaM2))} (${formats.share(geometry.overlapShare)})`
                  : `${formats.area(round(geometry.overlapM2))} (${formats.share(geometry.overlapShare)})`}
              </span>
            ),
          ],
          [
            t`Meting`,
            geometry &&
              (geometry.bufferM === 0
                ? t`Lambert 72, zonder buffer`
                : t`Lambert 72, perceel ${formats.number(Math.abs(geometry.bufferM), 1)} m naar binnen gebufferd`),
          ],
          [t`Rechtsgrond`, item.legalBasis],
          [
            t`Vingerafdruk van de vraag`,
            evidence.requestDigest && <Digest key="q" of={evidence.requestDigest} />,
          ],
          [t`Vingerafdruk`, evidence.responseDigest && <Digest key="d" of={evidence.responseDigest} />],
          [
            t`Ruw antwoord`,
            evidence.rawAnswer && (
              <a key="r" className="link" href={evidence.rawAnswer} target="_blank" rel="noreferrer">
                {t`Openen wat ${source.name} zond; het lezen wordt gelogd`}
              </a>
            ),
          ],
        ]}
      />
    </Evidence>
  );
}

const Digest = ({ of }: { of: string }) => (
  <span className="mono" title={of}>
    {shortDigest(of)}
  </span>
);

const round = (m2: number) => Math.round(m2 * 10) / 10;

/** `9f2c 41d8 … 07be`: enough to compare by eye. */
export const shortDigest = (digest: string): string => {
  const hex = digest.replace(/^sha-?256[:=]/, '');
  return `${hex.slice(0, 4)} ${hex.slice(4, 8)} … ${hex.slice(-4)}`;
};
