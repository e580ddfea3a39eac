import { useMemo, useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Checkbox, ParcelMap, useFormats, type MapParcel } from '@vip/ui';
import { hitsOf, layersOf, type Dossier, type Layer } from './reading.ts';

/** The parcel with the layers that hit it; every layer has its line, its hatch and its area. */
export function SideMap({ dossier }: { dossier: Dossier }) {
  const { t } = useLingui();
  const formats = useFormats();
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const layers = useMemo(() => layersOf(dossier.sections), [dossier.sections]);
  const hits = useMemo(() => hitsOf(layers, hidden), [layers, hidden]);
  const chosen = useMemo(
    () => [
      { capakey: dossier.capakey ?? dossier.number, geometry: dossier.geometry as MapParcel['geometry'] },
    ],
    [dossier.capakey, dossier.number, dossier.geometry],
  );
  const area = (m2: number) => formats.area(Math.round(m2 * 10) / 10);
  return (
    <aside className="side" aria-label={t`Kaart`}>
      <ParcelMap
        compact
        numbered={false}
        label={t`Perceelkaart van ${dossier.address ?? dossier.number}`}
        chosen={chosen}
        hits={hits}
        fitKey={dossier.id}
      />
      <ul className="layers" aria-label={t`Kaartlagen`}>
        {layers.length === 0 && (
          <li>
            <Trans>Geen enkele kaartlaag raakt dit perceel.</Trans>
          </li>
        )}
        {layers.map((layer) => (
          <li key={layer.id}>
            {layer.geometry ? (
              <Checkbox
                isSelected={!hidden.has(layer.id)}
                onChange={(on) =>
                  setHidden(
                    (before) =>
                      new Set(on ? [...before].filter((id) => id !== layer.id) : [...before, layer.id]),
                  )
                }
              >
                <Hatch theme={layer.theme} />
                {layer.label}
              </Checkbox>
            ) : (
              <span className="check">
                <Hatch theme={layer.theme} />
                {layer.label}
              </span>
            )}
            <span className="num">{area(layer.overlapM2)}</span>
          </li>
        ))}
      </ul>
    </aside>
  );
}

const STROKE = { flood: '#1668b0', heritage: '#8a2f6b', plan: '#a8481c' } as const;
const Hatch = ({ theme }: { theme: Layer['theme'] }) => (
  <svg className="hatch" viewBox="0 0 24 16" aria-hidden="true">
    <rect x="1" y="1" width="22" height="14" fill={`url(#hatch-${theme})`} stroke={STROKE[theme]} />
  </svg>
);
