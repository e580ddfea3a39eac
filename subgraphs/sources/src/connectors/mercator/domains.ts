import type { Connector } from '../connector.ts';
import { field, recordOf } from '../fields.ts';
import { askByLayer, askLayer, askLayers, findingOf, type Hit, type ItemReader } from '../layer.ts';
import { MERCATOR } from './mercator.ts';

const DOMAINS = 'am:am_patdat';
const EXTENSIONS = 'ps:ps_uznres_anb';

/** What a domain is; the layer holds all land that the agency manages, most of which is no reserve. */
const kindOf = ({ properties }: Hit): string | null =>
  field(properties, 'type', 'statuut', 'beschermingsstatuut', 'categorie');

const reserves: ItemReader = async (notes, subject) => {
  const hits = await askLayers(notes, subject, [DOMAINS, EXTENSIONS]);
  return findingOf(
    hits.filter((hit) => hit.layer === EXTENSIONS || /reservaat/i.test(kindOf(hit) ?? '')),
    (hit) => {
      const kind = kindOf(hit);
      return recordOf({
        naam: [
          field(hit.properties, hit.layer === EXTENSIONS ? 'resnaam' : 'domeinnaam', 'naam') ??
            'Natuurreservaat',
        ],
        type: kind === null ? [] : [kind],
        uitbreidingszone: hit.layer === EXTENSIONS,
      });
    },
  );
};

const grassland: ItemReader = async (notes, subject) =>
  findingOf(
    await askLayer(notes, subject, { typeName: 'ps:ps_hpg_bsch_grsl', dialect: 'geoserver' }),
    ({ properties, overlapPercent }) =>
      recordOf({
        statuut: field(properties, 'statuut') ?? 'Beschermd permanent grasland',
        basis: field(properties, 'basis_statuut'),
        overlap: overlapPercent,
      }),
  );

const readers = { NATUURRESERVAAT: reserves, HISTORISCH_PERMANENT_GRASLAND: grassland };

/** Reserves and their extension zones, and protected grassland, of the Agentschap voor Natuur en Bos. */
export const domainsOfAnb: Connector = {
  ...MERCATOR,
  code: 'ANB_DOMEIN',
  items: Object.keys(readers),
  ask: askByLayer(readers),
};
