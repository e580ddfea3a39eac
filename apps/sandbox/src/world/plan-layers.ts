import { layBox } from './frame.ts';
import { ficheLink, type LayerBook } from './layer-book.ts';
import type { Quarter } from './quarter.ts';

const ZONES = {
  '0100': ['woongebieden', 'WON', 'art. 5.1.0'],
  '0101': ['woongebieden met cultureel, historische en/of esthetische waarde', 'WON', 'art. 6.1.2.3'],
  '0102': ['woongebieden met landelijk karakter', 'WON', 'art. 6.1.2.2'],
  '0105': ['woonuitbreidingsgebieden', 'WON', 'art. 5.1.1'],
  '0200': ['gebieden voor gemeenschapsvoorzieningen en openbaar nut', 'GNV', 'art. 17.6.2'],
  '0900': ['agrarische gebieden', 'LAN', 'art. 11.4.1'],
  '0901': ['landschappelijk waardevolle agrarische gebieden', 'LAN', 'art. 15.4.6.1'],
} as const;
const REGIONAL_PLAN: Record<string, readonly [number: string, name: string, approved: string]> = {
  '44021': ['00008', 'Gentse en Kanaalzone', '1977-09-14'],
  '24062': ['00019', 'Leuven', '1977-04-07'],
  '24043': ['00020', 'Aarschot-Diest', '1978-11-07'],
  '46021': ['00013', 'Sint-Niklaas-Lokeren', '1978-11-07'],
  '71072': ['00022', 'Hasselt-Genk', '1979-04-03'],
  '31005': ['00004', 'Brugge-Oostkust', '1977-04-07'],
};

/** The regional zoning plan leaves no spot out: the quarter and 350 m around it. */
function addRegionalPlan(book: LayerBook, quarter: Quarter): void {
  const { plan, place, width, height } = quarter;
  const [number, name, approved] = REGIONAL_PLAN[plan.nisCode]!;
  const planId = `GWP_02000_222_${number}_00001`;
  const zone = (code: keyof typeof ZONES, u0: number, v0: number, u1: number, v1: number): void => {
    const [label, category, article] = ZONES[code];
    book.add('lu:lu_gwp_gv', layBox(u0, v0, u1, v1, place), {
      algplanid: planId,
      naam: `Gewestplan ${name}`,
      svnaam: label,
      svnr: article,
      hoofdcode: code,
      categorie: category,
      legende: label,
      datumgk: approved,
      fichelink: ficheLink(planId),
    });
  };
  const edge = 350;
  const village = plan.city === 'Holsbeek';
  const bounds = [-edge, ...quarter.openBands.flatMap(({ v0, v1 }) => [v0, v1]), height + edge];
  const cuts = [...new Set(bounds)].sort((a, b) => a - b);
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [v0, v1] = [cuts[i]!, cuts[i + 1]!];
    const middle = (v0 + v1) / 2;
    const open =
      v0 < 0 && v1 <= 0
        ? village
        : quarter.openBands.some((band) => band.v0 <= middle && middle <= band.v1) || v0 >= height;
    const split = width - plan.columns.at(-1)! - 5;
    if (open) {
      zone('0900', -edge, v0, width * 0.5, v1);
      zone('0901', width * 0.5, v0, width + edge, v1);
      continue;
    }
    const half = v0 + (v1 - v0) * 0.5;
    zone(village ? '0102' : '0100', -edge, v0, width * 0.4, v1);
    zone(plan.nisCode === '44021' || plan.nisCode === '31005' ? '0101' : '0100', width * 0.4, v0, split, v1);
    zone('0200', split, v0, width + edge, half);
    zone(village ? '0105' : '0100', split, half, width + edge, v1);
  }
}

/** Regional and municipal implementation plans over part of a quarter. */
export function addPlans(book: LayerBook, quarter: Quarter): void {
  addRegionalPlan(book, quarter);
  const { plan, place, width, height } = quarter;
  const nis = plan.nisCode;
  const rup = (
    layer: string,
    planId: string,
    naam: string,
    svnaam: string,
    svnr: string,
    categorie: string,
    legende: string,
    datumgk: string,
    box: readonly [number, number, number, number],
  ): void =>
    book.add(layer, layBox(...box, place), {
      algplanid: planId,
      naam,
      svnaam,
      svnr,
      categorie,
      legende,
      status: 'Definitief vastgesteld',
      datumgk,
      fichelink: ficheLink(planId),
    });
  const [first, second] = [plan.columns[0]! + 5, plan.columns[0]! + plan.columns[1]! + 15];
  const municipal = `RUP_${nis}_214_00026_00001`;
  const name = `${plan.name}-Zuid`;
  const v = quarter.streets[2]!.v1;
  rup(
    'lu:lu_gemrup_gv',
    municipal,
    name,
    'art. 2: woonzone met tuinstrook',
    'art. 2',
    'WON',
    'wonen met beperkte nevenfuncties',
    '2016-11-24',
    [first, v, second, height * 0.9],
  );
  rup(
    'lu:lu_gemrup_gv',
    municipal,
    name,
    'art. 5: zone voor buurtgroen',
    'art. 5',
    'OVG',
    'park en buurtgroen',
    '2016-11-24',
    [second, height * 0.55, second + 90, height * 0.75],
  );
  const [open] = quarter.openBands.slice(-1);
  if (nis === '44021' || nis === '71072' || nis === '46021')
    rup(
      'lu:lu_gewrup_gv',
      `RUP_02000_212_${nis}_00003`,
      `Afbakening stedelijk gebied ${plan.city}`,
      'art. 1: stedelijk gebied',
      'art. 1',
      'WON',
      'grens van het stedelijk gebied',
      '2005-12-16',
      [-120, height * 0.3, width * 0.75, open?.v0 ?? height],
    );
  if (open && nis === '24043')
    rup(
      'lu:lu_gewrup_gv',
      'RUP_02000_212_24043_00007',
      'Vallei van de Winge',
      'art. 8.33: natuurgebied met landbouw als nevenfunctie',
      'art. 8.33',
      'RES',
      'natuur',
      '2014-07-18',
      [width * 0.55, open.v0 + 20, width + 60, open.v1],
    );
  if (open)
    book.add('RVV:Rvvsbz', layBox(width * 0.6, open.v0 + 50, width + 80, open.v1 + 60, place), {
      HRLCODE: nis === '44021' ? 'BE2300005' : 'BE2400012',
      VRLCODE: null,
      SRTTYPEID: '3',
      SRTTYPELAB: 'Natuur: speciale beschermingszone',
      BDRVV: '2003-02-17',
      BEGUNSTIGDE: 'Agentschap voor Natuur en Bos',
    });
}
