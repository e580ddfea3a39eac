import { layBox } from './frame.ts';
import { boxOf, boxRing, mapShape, type MultiPolygon } from './geometry.ts';
import { heritage } from './land-layers.ts';
import type { LayerBook } from './layer-book.ts';
import type { Quarter } from './quarter.ts';
import { chance } from './random.ts';
import type { Parcel } from './types.ts';

const named = (layer: string): string => `vioe_geoportaal:${layer}`;
const adopted = (id: number, name: string, decided: string) => ({
  ...heritage(id, name, decided),
  statuut: 'vastgesteld',
});

/** Sites, inventories and world heritage over a quarter. What is protected is in the inventory of its kind too. */
export function addInventories(
  book: LayerBook,
  { plan, place, width, height, streets, openBands }: Quarter,
): void {
  const base = 50_000 + Number(plan.nisCode);
  const old = plan.builtFrom < 1900;
  if (old) {
    const core = layBox(0, streets[0]!.v1, width * 0.5, height * 0.55, place);
    book.add(
      named('vast_az'),
      core,
      adopted(base + 1, `Historische stadskern van ${plan.city}`, '2016-07-08'),
    );
  }
  if (plan.nisCode === '24062')
    book.add(
      named('bes_arch_site'),
      layBox(width * 0.1, height * 0.1, width * 0.25, height * 0.2, place),
      heritage(base + 2, 'Motte bij de Dijle', '1995-04-04'),
    );
  if (plan.nisCode === '31005') {
    book.add(
      named('unesco_kern'),
      layBox(0, 0, width * 0.45, height * 0.4, place),
      heritage(base + 3, 'Historisch centrum van Brugge', '2000-11-30'),
    );
    book.add(
      named('unesco_buffer'),
      layBox(width * 0.45, 0, width * 0.6, height * 0.4, place),
      heritage(base + 4, 'Historisch centrum van Brugge: bufferzone', '2000-11-30'),
    );
  }
  for (const open of openBands.slice(0, 1)) {
    // The protected landscape, which is in the inventory and in a heritage landscape too.
    const land = layBox(-40, open.v0 + 30, width * 0.4, open.v1, place);
    book.add(named('vast_la'), land, adopted(base + 5, `Kouters en meersen van ${plan.city}`, '2010-11-29'));
    if (plan.nisCode === '24043')
      book.add(named('erfgoedls'), land, heritage(base + 6, 'Hagelands heuvelland', '2015-03-13'));
  }
  book.add(
    named('gga_gewestelijk'),
    layBox(width * 0.9, height * 0.1, width + 30, height * 0.3, place),
    adopted(base + 7, `Gebied geen archeologie ${plan.name}`, '2016-01-01'),
  );
  book.add(
    named('gga_gemeentelijk'),
    layBox(width * 0.8, height * 0.3, width * 0.9, height * 0.36, place),
    adopted(base + 8, `Vergraven terrein ${plan.name}`, '2018-05-14'),
  );
}

/** The middle of a parcel, a share of its size. */
function middleOf(shape: MultiPolygon, share: number): MultiPolygon {
  const { minX, minY, maxX, maxY } = boxOf(shape);
  const [cx, cy] = [(minX + maxX) / 2, (minY + maxY) / 2];
  return mapShape([[boxRing({ minX, minY, maxX, maxY })]], ([x, y]) => [
    cx + (x - cx) * share,
    cy + (y - cy) * share,
  ]);
}

/** Inventories of single buildings, gardens and trees; the monument is in the inventory of buildings as well. */
export function addInventoriedParcels(book: LayerBook, parcels: readonly Parcel[], monument: string): void {
  for (const [i, { capakey, shape, use, builtIn, townName, addresses }] of parcels.entries()) {
    if (shape === null) continue;
    const random = chance(`inventory:${capakey}`);
    const where = addresses[0] ? `${addresses[0].street} ${addresses[0].houseNumber}` : townName;
    const id = 200_000 + i;
    if (capakey === monument || (builtIn !== null && builtIn < 1925 && random.happens(0.04)))
      book.add(
        named('vast_be'),
        capakey === monument ? shape : middleOf(shape, 0.7),
        adopted(id, capakey === monument ? 'Burgerhuis van 1772' : `Burgerhuis, ${where}`, '2009-09-14'),
      );
    if (use === 'garden' && random.happens(0.01))
      book.add(named('vast_ht'), shape, adopted(id, `Tuin bij ${where}`, '2016-12-05'));
    if (use === 'wood' && random.happens(0.15))
      book.add(
        named('vast_hb'),
        middleOf(shape, 0.2),
        adopted(id, `Opgaande eik, ${townName}`, '2019-12-18'),
      );
  }
}
