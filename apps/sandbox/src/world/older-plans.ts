import { layBox } from './frame.ts';
import { ficheLink, type LayerBook } from './layer-book.ts';
import type { Quarter } from './quarter.ts';

type GridBox = readonly [u0: number, v0: number, u1: number, v1: number];

/** The layers of implementation plans; the layer of all plans shows their areas too. */
const OWN_LAYERS = ['lu:lu_gewrup_gv', 'lu:lu_prorup_gv', 'lu:lu_gemrup_gv'] as const;

/** Plans of construction from before the implementation plans, a provincial plan, and what was repealed of them. */
export function addOlderPlans(book: LayerBook, { plan, place, streets, width, height }: Quarter): void {
  const nis = plan.nisCode;
  const lay = (
    layer: string,
    planId: string,
    box: GridBox,
    more: { naam: string; svnaam: string; svnr: string; categorie: string; datumgk: string; status?: string },
  ): void =>
    book.add(layer, layBox(...box, place), {
      algplanid: planId,
      status: 'Definitief vastgesteld',
      ...more,
      legende: more.svnaam,
      fichelink: ficheLink(planId),
    });

  const bpa: GridBox = [0, streets[1]!.v1, plan.columns[0]!, height * 0.5];
  lay('lu:lu_si_gv', `BPA_${nis}_224_00012_00001`, bpa, {
    naam: `BPA ${plan.name}-Noord`,
    svnaam: 'zone voor gesloten bebouwing',
    svnr: 'art. 3',
    categorie: 'WON',
    datumgk: '1989-02-21',
  });
  // Only part of the plan lost its provisions: what is repealed lies within what was decided.
  lay('lu:lu_hov_dg', `HOV_${nis}_00003`, [bpa[0], bpa[1], bpa[2] * 0.4, (bpa[1] + bpa[3]) / 2], {
    naam: `Opheffing voorschriften BPA ${plan.name}-Noord`,
    svnaam: 'opgeheven inrichtingsvoorschriften',
    svnr: 'art. 3',
    categorie: 'WON',
    datumgk: '2021-06-28',
  });
  if (nis === '44021')
    lay('lu:lu_si_gv', 'APA_44021_221_00001_00001', [-10, -10, width * 0.7, height * 0.6], {
      naam: 'APA Gent',
      svnaam: 'woonkern',
      svnr: 'art. 1',
      categorie: 'WON',
      datumgk: '1962-05-18',
    });
  if (nis === '46021' || nis === '24043')
    lay(
      'lu:lu_prorup_gv',
      `RUP_${nis === '46021' ? '40000' : '20001'}_213_00009_00001`,
      [width * 0.5, streets.at(-1)!.v0, width, height * 0.7],
      {
        naam: 'Kleinhandel langs steenwegen',
        svnaam: 'art. 4: zone voor kleinhandel',
        svnr: 'art. 4',
        categorie: 'BED',
        datumgk: '2013-11-05',
      },
    );
}

/** The layer of all plans: every implementation plan that has a layer of its own is in it too, with the same area. */
export function addPlanRegister(book: LayerBook): void {
  for (const layer of OWN_LAYERS)
    for (const { shape, attributes } of book.of(layer)) book.add('lu:lu_si_gv', shape, attributes);
}
