import { Capakey, Icon, type IconName } from '../../src/index.ts';
import { ICONS } from '../../src/icons/icons.ts';
import { Part, Section } from './Section.tsx';

const COLOURS = [
  ['--yellow', 'Geel', 'uw perceel, hier'],
  ['--yellow-soft', 'Geel zacht', 'geopende rij'],
  ['--blue', 'Blauw', 'actie'],
  ['--ink', 'Inkt', 'tekst, gekozen'],
  ['--success', 'Groen', 'klaar'],
  ['--warning', 'Oker', 'let op'],
  ['--error', 'Rood', 'fout, te laat'],
  ['--grey-50', '50', 'achtergrond'],
  ['--grey-100', '100', 'haarlijn'],
  ['--grey-200', '200', 'rand'],
  ['--grey-400', '400', 'streep'],
  ['--grey-500', '500', 'tekst op wit'],
  ['--grey-700', '700', 'tekst op grijs'],
  ['--blue-soft', 'Blauw zacht', 'geselecteerd'],
] as const;

const SIZES = [
  ['--text-44', '44 h1', 'Zoek uw perceel'],
  ['--text-32', '32 h2', 'Dinsdag 19 mei'],
  ['--text-26', '26 h3, h1 gemeente', 'Rietkaai 27, Gent'],
] as const;

export function Basics() {
  return (
    <Section id="k1" title="Kleur en letter">
      <div className="sw">
        {COLOURS.map(([token, name, use]) => (
          <div key={token}>
            <i style={{ background: `var(${token})` }} />
            <b>{name}</b>
            {use}
          </div>
        ))}
      </div>
      <div className="type">
        {SIZES.map(([size, name, text]) => (
          <p key={size} style={{ fontSize: `var(${size})`, fontWeight: 680, letterSpacing: '-.016em' }}>
            <span className="cap">{name}</span>
            {text}
          </p>
        ))}
        <p style={{ fontSize: 'var(--text-20)' }}>
          <span className="cap">20 inleiding</span>Met een adres, een CaPaKey of een klik op de kaart
        </p>
        <p>
          <span className="cap">18 tekst</span>U ziet meteen de prijs en de datum
        </p>
        <p style={{ fontSize: 'var(--text-15)' }}>
          <span className="cap">15 tabel</span>
          <span>
            <Capakey value="44021A0123/00B000" /> &nbsp; VIP-00014240 &nbsp; € 1.234,56 &nbsp; 12/05/2026
          </span>
        </p>
      </div>
      <Part title="Iconen">
        <div className="icons">
          {(Object.keys(ICONS) as IconName[]).map((name) => (
            <span key={name} title={name}>
              <Icon name={name} />
            </span>
          ))}
        </div>
      </Part>
    </Section>
  );
}
