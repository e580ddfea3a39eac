import { layBox, layRound } from './frame.ts';
import { uuidOf, type LayerBook } from './layer-book.ts';
import type { Quarter } from './quarter.ts';

const HERITAGE = 'vioe_geoportaal';
const NATURE: Record<string, readonly [habitat: string, name: string, bird: string]> = {
  '44021': ['BE2300005', 'Bossen en heiden van zandig Vlaanderen: oostelijk deel', 'BE2301134'],
  '24062': [
    'BE2400011',
    'Valleien van de Dijle, Laan en IJse met aangrenzende bos- en moerasgebieden',
    'BE2422315',
  ],
  '24043': ['BE2400012', 'Valleien van de Winge en de Motte met valleihellingen', 'BE2424316'],
  '46021': ['BE2300222', 'Polders', 'BE2301336'],
  '71072': ['BE2200038', 'Bossen en kalkgraslanden van Haspengouw', 'BE2220313'],
  '31005': [
    'BE2500004',
    'Bossen, heiden en valleigebieden van zandig Vlaanderen: westelijk deel',
    'BE2500932',
  ],
};

/** Nature over the open land of a quarter: the same woods and meadows in every nature layer. */
export function addNature(book: LayerBook, quarter: Quarter): void {
  const [habitat, name, bird] = NATURE[quarter.plan.nisCode]!;
  const { place, width } = quarter;
  for (const open of quarter.openBands.slice(-1)) {
    const box = [width * 0.6, open.v0 + 50, width + 80, open.v1 + 60] as const;
    book.add('ps:ps_hbtrl', layBox(...box, place), { naam: name, gebcode: habitat });
    book.add('ps:ps_hbtrl_deel', layBox(...box, place), {
      naam: name,
      gebcode: habitat,
      deelgebied: `${habitat}-4`,
    });
    book.add('ps:ps_vglrl', layBox(width * 0.75, open.v0 + 70, width + 120, open.v1 + 80, place), {
      gebnaam: `Open ruimte ${quarter.plan.city}`,
      na2000code: bird,
    });
    book.add('ps:ps_ven', layBox(width * 0.7, open.v0 + 60, width + 40, open.v1 + 40, place), {
      naam: `Meersen en bossen van ${quarter.plan.city}`,
      gebiedsnr: String(200 + (Number(quarter.plan.nisCode) % 300)),
      categorie: 'GEN',
    });
    book.add('RVV:Rvvnr', layBox(width * 0.7, open.v0 + 60, width + 40, open.v1 + 40, place), {
      TYPE: 'ENR',
      SRTTYPEID: '2',
      SRTTYPELAB: 'Natuur: natuurreservaat (ENR)',
      NAAM: `Meersen van ${quarter.plan.city}`,
      BDRVV: '1998-07-24',
      BEGUNSTIGDE: 'Agentschap voor Natuur en Bos',
    });
  }
}

/** Attributes as the heritage agency's layers carry them. */
export const heritage = (id: number, naam: string, decided: string): Record<string, string | number> => ({
  id,
  aanduid_id: String(id),
  uri: `https://id.erfgoed.net/aanduidingsobjecten/${id}`,
  naam,
  alt_naam: '',
  statuut: 'definitief beschermd',
  datum_besluit: decided,
  besluit: `https://id.erfgoed.net/besluiten/${(id % 9000) + 1000}`,
});

/** A protected townscape over some blocks, a protected landscape in the fields, a Seveso zone at the edge. */
export function addHeritageAndRisk(book: LayerBook, quarter: Quarter): void {
  const { plan, place, width } = quarter;
  const base = Number(plan.nisCode) + plan.name.length * 7;
  const [first, second] = [plan.columns[0]! + 4, plan.columns[0]! + plan.columns[1]! + plan.columns[2]! + 24];
  const from = quarter.waters[0]?.v0 ?? quarter.streets[1]!.v0;
  book.add(
    `${HERITAGE}:bes_sd_gezicht`,
    layBox(first, from, second, from + 125, place),
    heritage(base, `${plan.name}: stadsgezicht met omgeving`, '1984-09-11'),
  );
  for (const open of quarter.openBands.slice(0, 1))
    book.add(
      `${HERITAGE}:bes_landschap`,
      layBox(-40, open.v0 + 30, width * 0.4, open.v1, place),
      heritage(base + 1, `Kouters en meersen van ${plan.city}`, '1996-03-06'),
    );
  if (plan.name === 'Ledeberg' || plan.nisCode === '46021') {
    const site = uuidOf(`seveso:${plan.name}`).slice(0, 8);
    book.add('pf:pf_seveso_ter', layRound(width + 120, 60, 60, 45, place), {
      naam: `Tankpark ${plan.name}`,
      type: 'hogedrempelinrichting',
      dossier: site,
    });
    book.add('pf:pf_seveso_con', layRound(width + 120, 60, 280, 230, place), {
      naam: `Tankpark ${plan.name}`,
      type: 'consultatiezone',
      dossier: site,
    });
  }
}
