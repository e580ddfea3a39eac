import { layBox } from './frame.ts';
import type { LayerBook } from './layer-book.ts';
import type { Quarter } from './quarter.ts';

/**
 * Areas of the integral water policy, the same in the layer of delineated areas and in that of the rights of
 * pre-emption: a bank zone along the river, a flood area where the flood map shows water in the fields.
 */
export function addWaterPolicy(book: LayerBook, { plan, place, width, waters, openBands }: Quarter): void {
  const river = waters[0];
  if (river)
    book.add('OGOZ:Ogoz', layBox(-60, river.v0 - 26, width * 0.55, river.v1 + 26, place), {
      CODOGOZ: `OZ_VMM_${plan.nisCode}`,
      NAAMOGOZ: `Oeverzone ${river.name}`,
      SRTTYPEID: 6,
    });
  for (const open of openBands.slice(0, 1)) {
    const flooded = layBox(width * 0.05, open.v0 + 60, width * 0.3, open.v1 - 45, place);
    const name = `Meersen ${plan.name}`;
    book.add('OGOZ:Ogoz', flooded, { CODOGOZ: `OG_VMM_${plan.nisCode}`, NAAMOGOZ: name, SRTTYPEID: 7 });
    book.add('RVV:Rvviwb', flooded, {
      SRTTYPEID: '7',
      SRTTYPELAB: 'IWB Overstromingsgebied',
      BDRVV: '2012-06-01',
      NAAM: name,
      CODE: `OG_VMM_${plan.nisCode}`,
      BEGUNSTIGDE: 'Vlaamse Milieumaatschappij',
    });
  }
}

/** Sewerage: every spot has one zone, and where sewers are still to come there is a work to lay them. */
export function addSewerage(book: LayerBook, { plan, place, width, height, openBands }: Quarter): void {
  const edge = 350;
  const village = plan.city === 'Holsbeek';
  const zone = (words: string, u0: number, v0: number, u1: number, v1: number): void =>
    book.add('VMM:Zoneringsplan', layBox(u0, v0, u1, v1, place), {
      ZONE: words,
      RIOOLBEHEERDER: plan.nisCode === '44021' ? 'Farys' : 'Fluvius',
      VASTSTELLING: '2008-06-06',
    });
  const cuts = [...new Set([-edge, ...openBands.flatMap(({ v0, v1 }) => [v0, v1]), height + edge])].toSorted(
    (a, b) => a - b,
  );
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [v0, v1] = [cuts[i]!, cuts[i + 1]!];
    const middle = (v0 + v1) / 2;
    if (openBands.some((band) => band.v0 <= middle && middle <= band.v1) || v0 >= height) {
      zone('Individueel te optimaliseren buitengebied', -edge, v0, width + edge, v1);
      continue;
    }
    const split = width * 0.85;
    zone(village ? 'Collectief geoptimaliseerd buitengebied' : 'Centraal gebied', -edge, v0, split, v1);
    zone('Collectief te optimaliseren buitengebied', split, v0, width + edge, v1);
    if (v1 > 0 && v1 <= height)
      book.add('VMM:Uitvoeringsplan', layBox(split, Math.max(v0, 0), width, v1, place), {
        PROJECTNUMMER: `GUP-${plan.nisCode}-${i + 1}`,
        OMSCHRIJVING: 'Aanleg van gescheiden riolering',
        PRIORITEIT: i + 1,
      });
  }
}
