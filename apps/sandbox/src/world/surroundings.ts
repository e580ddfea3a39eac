import { boxRing, grow, type Box, type MultiPolygon } from './geometry.ts';
import { heritage } from './land-layers.ts';
import { ficheLink, type LayerBook } from './layer-book.ts';
import { FLOOD_MAPS } from './water-layers.ts';

const part = (box: Box, from: number, to: number, low = 0, high = 1): MultiPolygon => [
  [
    boxRing({
      minX: box.minX + (box.maxX - box.minX) * from,
      maxX: box.minX + (box.maxX - box.minX) * to,
      minY: box.minY + (box.maxY - box.minY) * low,
      maxY: box.minY + (box.maxY - box.minY) * high,
    }),
  ],
];

/** Lays plans, water, nature and heritage over land that came in from outside, so that the sources have something to say there. */
export function coverLand(book: LayerBook, land: Box, town: string): void {
  const box = grow(land, 200);
  const planId = 'GWP_02000_222_00019_00001';
  const zone = (hoofdcode: string, label: string, categorie: string, from: number, to: number): void =>
    book.add('lu:lu_gwp_gv', part(box, from, to), {
      algplanid: planId,
      naam: `Gewestplan ${town}`,
      svnaam: label,
      svnr: '',
      hoofdcode,
      categorie,
      legende: label,
      datumgk: '1977-04-07',
      fichelink: ficheLink(planId),
    });
  zone('0100', 'woongebieden', 'WON', 0, 0.45);
  zone('0900', 'agrarische gebieden', 'LAN', 0.45, 0.8);
  zone('0800', 'bosgebieden', 'BOS', 0.8, 1);
  book.add(FLOOD_MAPS.fluviaal, part(box, 0.3, 0.42), { gridcode: 3 });
  book.add(FLOOD_MAPS.fluviaal, part(box, 0.42, 0.5), { gridcode: 1 });
  book.add(FLOOD_MAPS.pluviaal, part(box, 0.6, 0.66, 0.2, 0.8), { gridcode: 2 });
  book.add('waterinfo_WFS:Risicozones_2017', part(box, 0.3, 0.42), {
    risicozone: 'Risicozone voor overstroming',
    bron: 'Dijle',
  });
  for (const [words, from, to] of [
    ['Centraal gebied', 0, 0.45],
    ['Collectief te optimaliseren buitengebied', 0.45, 0.6],
    ['Individueel te optimaliseren buitengebied', 0.6, 1],
  ] as const)
    book.add('VMM:Zoneringsplan', part(box, from, to), {
      ZONE: words,
      RIOOLBEHEERDER: 'Fluvius',
      VASTSTELLING: '2008-06-06',
    });
  book.add('ps:ps_hbtrl', part(box, 0.75, 1), {
    naam: 'Valleien van de Dijle, Laan en IJse met aangrenzende bos- en moerasgebieden',
    gebcode: 'BE2400011',
  });
  book.add('ps:ps_hbtrl_deel', part(box, 0.75, 1), {
    naam: 'Valleien van de Dijle, Laan en IJse met aangrenzende bos- en moerasgebieden',
    gebcode: 'BE2400011',
    deelgebied: 'BE2400011-3',
  });
  book.add(
    'vioe_geoportaal:bes_landschap',
    part(box, 0.5, 0.75, 0, 0.5),
    heritage(24_999, `Landschap rond ${town}`, '1990-05-02'),
  );
}
