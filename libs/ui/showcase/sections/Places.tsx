import { useState } from 'react';
import {
  Capakey,
  Checkbox,
  Live,
  OfflineBanner,
  ParcelGlyph,
  ParcelMap,
  Rail,
  Stepper,
  type MapParcel,
} from '../../src/index.ts';
import { FLOOD, HERITAGE, PLOT_1, PLOT_2, PLOT_3 } from './shapes.ts';
import { Part, Section } from './Section.tsx';

const CHOSEN: MapParcel[] = [
  { capakey: '24043B0215/00D000', geometry: PLOT_1 },
  { capakey: '24043B0215/00E000', geometry: PLOT_2 },
];
const OFFERED: MapParcel[] = [{ capakey: '24043B0215/00F000', geometry: PLOT_3 }];
const SHARED = {
  type: 'LineString' as const,
  coordinates: [
    [181252, 180935],
    [181257.6, 180907],
  ],
};

export function Places() {
  const [section, setSection] = useState('milieu');
  const [flood, setFlood] = useState(true);
  const [heritage, setHeritage] = useState(true);
  const hits = [
    { id: 'f', label: 'Overstroming, pluviaal', theme: 'flood' as const, geometry: FLOOD, visible: flood },
    {
      id: 'h',
      label: 'Beschermd stadsgezicht',
      theme: 'heritage' as const,
      geometry: HERITAGE,
      visible: heritage,
    },
  ];
  return (
    <Section id="k4" title="Wie en waar">
      <div className="cols">
        <Part title="Perceel: zijn eigen omtrek, zijn sleutel">
          <div className="row">
            <ParcelGlyph geometry={PLOT_1} size="lg" />
            <ParcelGlyph geometry={PLOT_2} />
            <ParcelGlyph geometry={PLOT_3} size="sm" />
            <ParcelGlyph geometry={PLOT_3} plain />
            <ParcelGlyph geometry={null} />
            <span style={{ fontSize: 'var(--text-20)' }}>
              <Capakey value="24043B0215/00D000" />
            </span>
          </div>
        </Part>
        <Part title="Verbinding">
          <div className="row">
            <Live connected since={new Date('2026-05-12T08:42:00Z')} />
            <Live connected={false} since={new Date('2026-05-12T08:47:00Z')} />
            <Live connected={false} since={null} />
          </div>
        </Part>
        <Part title="Stappen">
          <Stepper
            steps={[
              { label: 'Percelen', href: '#k4' },
              { label: 'Prijs en gegevens' },
              { label: 'Ingediend' },
            ]}
            current={1}
          />
        </Part>
        <Part title="Rubrieken">
          <Rail
            label="Rubrieken"
            head="Rubrieken, met voortgang"
            current={section}
            onPick={setSection}
            items={[
              { id: 'id', label: 'Identificatie', href: '#k4', icon: 'check', state: 'done', count: '9/9' },
              {
                id: 'milieu',
                label: 'Milieu',
                href: '#k4',
                icon: 'half',
                count: '5/19',
                progress: { answered: 5, total: 19 },
              },
              {
                id: 'grond',
                label: 'Grond- en pandenbeleid',
                href: '#k4',
                icon: 'unplug',
                state: 'failed',
                count: '13/15',
              },
            ]}
          />
        </Part>
      </div>
      <div className="cols">
        <Part title="Kaart: kiezen, met buren">
          <ParcelMap
            className="map--kit"
            label="Perceelkaart van Kerkweg, Holsbeek, met twee gekozen percelen"
            chosen={CHOSEN}
            suggested={OFFERED}
            fitKey="kit"
            legend
            tiles="./tiles/{z}/{x}/{y}"
            onPick={() => {}}
            tip={(key) => <strong className="key">{key}</strong>}
          />
        </Part>
        <Part title="Kaart: lagen die raken, gedeelde grens">
          <ParcelMap
            className="map--kit"
            label="Perceelkaart met lagen"
            chosen={CHOSEN}
            hits={hits}
            shared={SHARED}
            compact
            fitKey="kit"
            tiles="./tiles/{z}/{x}/{y}"
          />
          <Checkbox isSelected={flood} onChange={setFlood}>
            Overstroming, pluviaal
          </Checkbox>
          <Checkbox isSelected={heritage} onChange={setHeritage}>
            Beschermd stadsgezicht
          </Checkbox>
        </Part>
      </div>
      <OfflineBanner offline waiting={2} />
    </Section>
  );
}
