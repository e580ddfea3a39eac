import { grow, boxRing, mapShape, boxOf, type MultiPolygon } from './geometry.ts';
import { heritage } from './land-layers.ts';
import type { LayerBook } from './layer-book.ts';
import { MOCKUP } from './quarters.ts';
import { chance } from './random.ts';
import type { SpecialKeys } from './special.ts';
import type { Parcel } from './types.ts';
import { FLOOD_MAPS } from './water-layers.ts';

/** What OVAM's open data says about a parcel it has a report on; no object there is no information. */
const FINDINGS = [
  'Laatste bodemonderzoek ontdekte geen bodemverontreiniging',
  'Aanwezige bodemverontreiniging vraagt geen verder onderzoek/sanering',
  'Aanwezige bodemverontreiniging vraagt verder onderzoek/sanering',
  'Resultaten van bodemonderzoek nog niet verwerkt',
  'Er is een oriënterend bodemonderzoek nodig',
] as const;

const WORKS = [
  'verbouwen van een eengezinswoning',
  'bouwen van een achterbouw',
  'plaatsen van een dakuitbouw',
  'vellen van twee hoogstammige bomen',
  'omvormen van een handelspand naar wonen',
  'slopen en herbouwen van een woning',
  'regulariseren van een tuinberging',
] as const;
const DECISIONS = ['Vergund', 'Vergund', 'Vergund onder voorwaarden', 'Geweigerd'] as const;

/** Permits and soil reports, parcel by parcel, with the parcel's own boundary. */
export function addPerParcel(book: LayerBook, parcels: readonly Parcel[], slowSoil: string): void {
  for (const parcel of parcels) {
    if (parcel.shape === null) continue;
    const random = chance(`facts:${parcel.capakey}`);
    const mockup = parcel.capakey === MOCKUP.capakey;
    if (mockup || (parcel.builtIn !== null && random.happens(0.07))) {
      const year = random.whole(2018, 2025);
      const number = `OMV_${year}${String(random.whole(1_000, 180_000)).padStart(6, '0')}`;
      book.add('lu:lu_omv_gd_v2', parcel.shape, {
        projectnummer: number,
        onderwerp: random.pick(WORKS),
        projecttype: 'SH',
        beslissing: mockup ? 'Vergund' : random.pick(DECISIONS),
        datum_beslissing: `${year}-${String(random.whole(1, 12)).padStart(2, '0')}-${String(random.whole(1, 28)).padStart(2, '0')}`,
        procedure: 'vereenvoudigde vergunningsprocedure',
        overheid: parcel.townName,
        lopende_procedure: null,
      });
    }
    if (parcel.use !== 'wood' && random.happens(0.008))
      book.add('lu:lu_omv_vk_v2', parcel.shape, {
        projectnummer: `OMV_2019${String(random.whole(1_000, 90_000)).padStart(6, '0')}`,
        onderwerp: 'verkavelen in 2 loten',
        projecttype: 'VK',
        beslissing: 'Vergund',
        datum_beslissing: '2019-10-03',
        procedure: 'gewone vergunningsprocedure',
        overheid: parcel.townName,
        lopende_procedure: null,
      });
    const works = parcel.use === 'workshop' || parcel.use === 'shop';
    if (mockup || parcel.capakey === slowSoil || random.happens(works ? 0.4 : 0.03))
      book.add('ovam:uitspraak_bodemonderzoeken', parcel.shape, {
        kadaster_id: parcel.capakey,
        uitspraak: mockup ? FINDINGS[0] : random.pick(FINDINGS),
        dossiernummer: String(random.whole(10_000, 99_000)),
        datum: `20${random.whole(10, 25)}-06-15`,
      });
  }
}

/** A right-angled corner piece: six metres along each side, at the corner of the parcel that lies most to the south-east. */
function cornerPiece(shape: MultiPolygon): MultiPolygon {
  const ring = shape[0]![0]!;
  const [x, y] = ring.reduce((best, point) => (point[0] - point[1] > best[0] - best[1] ? point : best));
  return [
    [
      [
        [x - 6, y - 1],
        [x + 4, y - 1],
        [x + 4, y + 6],
        [x - 6, y - 1],
      ],
    ],
  ];
}

/** The objects that make the scenario parcels what they are. */
export function addScenarios(book: LayerBook, parcels: readonly Parcel[], keys: SpecialKeys): void {
  const shapeOf = (capakey: string): MultiPolygon =>
    parcels.find((parcel) => parcel.capakey === capakey)!.shape!;
  book.add('lu:lu_omv_gd_v2', shapeOf(keys.permitsDiffer), {
    projectnummer: 'OMV_2021045671',
    onderwerp: 'verbouwen van een eengezinswoning',
    projecttype: 'SH',
    beslissing: 'Vergund',
    datum_beslissing: '2021-10-19',
    procedure: 'gewone vergunningsprocedure',
    overheid: 'Gent',
    lopende_procedure: null,
  });
  book.add(FLOOD_MAPS.pluviaal, cornerPiece(shapeOf(keys.floodCorner)), { gridcode: 3 });
  const monument = shapeOf(keys.monument);
  const middle = boxOf(monument);
  const [cx, cy] = [(middle.minX + middle.maxX) / 2, (middle.minY + middle.maxY) / 2];
  book.add(
    'vioe_geoportaal:bes_monument',
    mapShape(monument, ([x, y]) => [cx + (x - cx) * 0.96, cy + (y - cy) * 0.96]),
    heritage(9133, 'Burgerhuis van 1772', '1973-06-20'),
  );
  book.add(
    'vioe_geoportaal:bes_overgangszone',
    [[boxRing(grow(middle, 12))]],
    heritage(9134, 'Overgangszone bij het burgerhuis van 1772', '1973-06-20'),
  );
}
