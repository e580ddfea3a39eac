import { layBox } from './frame.ts';
import type { LayerBook } from './layer-book.ts';
import type { Quarter } from './quarter.ts';

/**
 * The agency's estate in the open land of a quarter: one piece of land, the same in every layer that shows it. It
 * is the reserve of the pre-emption layer `Rvvnr`, has a nature management plan, and is land of the agency.
 */
export function addEstates(book: LayerBook, { plan, place, width, openBands }: Quarter): void {
  const city = plan.city;
  const nis = plan.nisCode;
  for (const open of openBands.slice(-1)) {
    const estate = layBox(width * 0.7, open.v0 + 60, width + 40, open.v1 + 40, place);
    book.add('ps:ps_nbhp', estate, {
      naamdossier: `Meersen van ${city}`,
      registratienummer: `NBP-${nis.slice(0, 2)}-21-0${nis.slice(2)}`,
      type: 'Natuurbeheerplan type 4: natuurreservaat',
      geldigtot: '2045-06-30',
    });
    book.add('am:am_patdat', estate, {
      domeinnaam: `Meersen van ${city}`,
      type: 'Erkend natuurreservaat',
      beheerder: 'Agentschap voor Natuur en Bos',
    });
    book.add('ps:ps_uznres_anb', layBox(width * 0.6, open.v0 + 60, width * 0.7, open.v1 + 40, place), {
      resnaam: `Meersen van ${city}`,
      resnr: `E-${nis}`,
    });
    book.add('ps:ps_hpg_bsch_grsl', layBox(width * 0.45, open.v0 + 20, width * 0.6, open.v1, place), {
      statuut: 'verbod op wijziging',
      basis_statuut: 'Vegetatiebesluit: historisch permanent grasland',
    });
  }
  for (const open of openBands.slice(0, 1))
    book.add('ps:ps_nbhp', layBox(width * 0.36, open.v0 + 5, width * 0.44, open.v1 - 5, place), {
      naamdossier: `Bossen van ${city}`,
      registratienummer: `BB/${nis}/2011`,
      type: 'Uitgebreid bosbeheerplan',
      geldigtot: '2031-05-01',
    });
  if (nis === '31005')
    for (const open of openBands) {
      book.add('ps:ps_duin', layBox(-40, open.v0 + 10, width * 0.3, open.v1, place), {
        categorie: 'voor het duingebied belangrijk landbouwgebied',
      });
      book.add('ps:ps_ramsar', layBox(width * 0.3, open.v0 + 20, width * 0.6, open.v1 + 60, place), {
        naam_: 'Natte graslanden en polders bij Brugge',
        ramsar_no: 334,
      });
    }
}
