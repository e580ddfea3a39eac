import { layBox, layRound } from './frame.ts';
import type { LayerBook } from './layer-book.ts';
import type { Quarter } from './quarter.ts';
import { chance } from './random.ts';

/** The three flood maps: `gridcode` 1 is B, 2 is C, 3 is D; where there is no object the class is A. */
export const FLOOD_MAPS = {
  fluviaal: 'flood:fluviaal',
  pluviaal: 'flood:pluviaal',
  vanuit_de_zee: 'flood:vanuit_de_zee',
} as const;
const WATERINFO = 'waterinfo_WFS';

/** Everything that says something about water over one quarter, from one river and a few hollows: so the layers agree. */
export function addWater(book: LayerBook, quarter: Quarter, seed: number): void {
  const { plan, place, width } = quarter;
  const random = chance(`${seed}:water:${plan.name}`);
  const river = quarter.waters[0];
  if (river) {
    const [w, e] = [-60, width + 50];
    const bank = (near: number, far: number, gridcode: number): void => {
      for (const [a, b] of [
        [river.v0 - far, river.v0 - near],
        [river.v1 + near, river.v1 + far],
      ] as const)
        book.add(FLOOD_MAPS.fluviaal, layBox(w, a, e, b, place), { gridcode });
    };
    book.add(FLOOD_MAPS.fluviaal, layBox(w, river.v0, e, river.v1, place), { gridcode: 3 });
    bank(0, 22, 3);
    bank(22, 38, 2);
    bank(38, 62, 1);
    book.add(`${WATERINFO}:Risicozones_2017`, layBox(w, river.v0 - 22, e, river.v1 + 22, place), {
      risicozone: 'Risicozone voor overstroming',
      bron: river.name,
    });
    book.add(
      `${WATERINFO}:Overstromingsgevoelige_gebieden_2017`,
      layBox(w, river.v0 - 38, e, river.v1 + 38, place),
      { overstrgev: 'effectief overstromingsgevoelig' },
    );
    book.add('RVV:Rvviwb', layBox(w, river.v0 - 26, width * 0.55, river.v1 + 26, place), {
      SRTTYPEID: '6',
      SRTTYPELAB: 'IWB Oeverzone',
      BDRVV: '2012-06-01',
      NAAM: `Oeverzone ${river.name}`,
      BEGUNSTIGDE: 'Vlaamse Milieumaatschappij',
    });
  }
  // Hollows where rain gathers: a core of D in a ring of C and B.
  for (let i = 0; i < 6; i++) {
    const [u, v, r] = [
      random.between(20, width - 20),
      random.between(20, quarter.height - 20),
      random.between(9, 24),
    ];
    if (Math.abs(u - width * 0.95) < 30) continue;
    book.add(FLOOD_MAPS.pluviaal, layRound(u, v, r, r * 0.7, place), { gridcode: i % 3 === 0 ? 3 : 2 });
    book.add(FLOOD_MAPS.pluviaal, layRound(u + r * 0.8, v + r * 0.9, r * 0.9, r * 0.6, place), {
      gridcode: 1,
    });
  }
  if (plan.nisCode === '31005')
    book.add(FLOOD_MAPS.vanuit_de_zee, layBox(-60, -60, width * 0.5, quarter.height * 0.4, place), {
      gridcode: 2,
    });
  for (const [i, open] of quarter.openBands.entries()) {
    const category = i % 2 === 0 ? 'Bouwvrije opgave' : 'Verscherpte watertoets';
    book.add(
      `${WATERINFO}:Goedgekeurde_signaalgebieden`,
      layBox(width * 0.05, open.v0 + 40, width * 0.35, open.v1 - 30, place),
      { Naam: `Meersen ${plan.name}`, Categorie: category, Datum_beslissing: '2017-03-31' },
    );
    book.add(FLOOD_MAPS.fluviaal, layBox(width * 0.05, open.v0 + 60, width * 0.3, open.v1 - 45, place), {
      gridcode: 2,
    });
  }
  if (plan.nisCode === '24062' || plan.nisCode === '24043' || plan.nisCode === '71072') {
    const [u, v] = [width * 0.82, quarter.height - 95];
    const zone = (code: string, label: string, radius: number): void =>
      book.add(
        'drinkingwaterprotectionarea:drinkingWaterProtectionArea',
        layRound(u, v, radius, radius * 0.8, place),
        {
          naam: `Waterwinning ${plan.name}`,
          zone: code,
          zone_omschrijving: label,
          besluit_datum: '1993-05-26',
          beheerder: plan.nisCode === '71072' ? 'De Watergroep' : 'De Watergroep Leuven',
        },
      );
    zone('ZONE_I', 'Beschermingszone I', 35);
    zone('ZONE_II', 'Beschermingszone II', 90);
    zone('ZONE_III', 'Beschermingszone III', 230);
  }
}
