import { layBox } from './frame.ts';
import { boxRing, grow, pointInside } from './geometry.ts';
import type { LayerBook } from './layer-book.ts';
import type { Quarter } from './quarter.ts';
import { chance } from './random.ts';
import type { Parcel } from './types.ts';

/** Housing policy, land development, and the building lines along the quarter's one wide road. */
export function addLandUse(
  book: LayerBook,
  { plan, place, width, height, streets, openBands }: Quarter,
): void {
  const housing = plan.builtFrom < 1900 ? 'Woningwvgb' : 'Woningwbgb';
  book.add(`WoningbWoonvernieuwing:${housing}`, layBox(0, 0, width * 0.5, height * 0.45, place), {
    NAAM: plan.name,
    NISCODE: plan.nisCode,
  });
  const [layer, phase] =
    plan.nisCode === '24043'
      ? (['Hvk', 'In uitvoering'] as const)
      : plan.nisCode === '46021'
        ? (['Landinrpl', 'Goedgekeurd'] as const)
        : (['LandinrInOnd', 'In onderzoek'] as const);
  for (const open of openBands.slice(-1))
    book.add(`Landinrichting:${layer}`, layBox(width * 0.1, open.v0, width * 0.5, open.v1, place), {
      NAAM: `Open ruimte ${plan.city}`,
      FASE: phase,
      DATUMBESLUIT: phase === 'In onderzoek' ? null : '2014-06-20',
    });
  for (const road of streets.filter(({ v1, v0, u1, u0 }) => v1 - v0 === 14 && u1 - u0 > 100))
    book.add('AWV:Rooilijnplan', layBox(road.u0, road.v0 - 3, road.u1, road.v1 + 3, place), {
      NAAM: `Rooilijnplan ${road.name}`,
      WEGNUMMER: `N${Number(plan.nisCode) % 400}`,
      DATUMGOEDKEURING: '1968-11-08',
    });
}

/** What is known of single parcels: a remedy claim on a dwelling, a permit for a workshop or a shop. */
export function addClaimsAndEstablishments(book: LayerBook, parcels: readonly Parcel[]): void {
  for (const { capakey, shape, use, builtIn, townName } of parcels) {
    if (shape === null) continue;
    const random = chance(`claims:${capakey}`);
    if ((use === 'house' || use === 'apartments') && (builtIn ?? 9999) < 1950 && random.happens(0.004)) {
      const point = pointInside(shape);
      const box = { minX: point[0], maxX: point[0], minY: point[1], maxY: point[1] };
      book.add(
        'Wonen:Herstelvordering',
        [[boxRing(grow(box, 0.01))]],
        {
          CAPAKEY: capakey,
          DATUM: `20${random.whole(15, 24)}-03-04`,
          VONNIS: random.happens(0.5)
            ? `Rechtbank ${townName} 20${random.whole(20, 25)}/${random.whole(10, 900)}`
            : null,
          UITGEVOERD: random.happens(0.3) ? 'ja' : 'nee',
        },
        point,
      );
    }
    const permit = use === 'workshop' ? 'iioa' : use === 'shop' ? 'kh' : null;
    if (permit !== null && random.happens(0.3))
      book.add(`lu:lu_omv_${permit}_v2`, shape, {
        projectnummer: `OMV_2022${String(random.whole(1_000, 160_000)).padStart(6, '0')}`,
        onderwerp: permit === 'iioa' ? 'exploiteren van een schrijnwerkerij' : 'uitbaten van een kleinhandel',
        projecttype: permit.toUpperCase(),
        klasse: permit === 'iioa' ? '2' : null,
        beslissing: 'Vergund',
        datum_beslissing: '2022-09-15',
        procedure: 'gewone vergunningsprocedure',
        overheid: townName,
        lopende_procedure: null,
      });
  }
}
