import type { Connector } from '../connector.ts';
import { dayField, field, recordOf, type Properties } from '../fields.ts';
import { askByLayer, askLayer, findingOf, type Hit, type ItemReader } from '../layer.ts';
import { MERCATOR } from './mercator.ts';

const LAYER = 'ps:ps_nbhp';

/** Forest management plans of before 2017 are in the layer of the nature management plans; their type says so. */
const isForestPlan = ({ properties }: Hit): boolean =>
  /bosbeheer/i.test(field(properties, 'type', 'natuurbeheerplantype') ?? '');

const numberOf = (properties: Properties): string =>
  field(properties, 'registratienummer', 'dossiernummer') ?? 'onbekend';
const typeAndEnd = (properties: Properties) => ({
  type: field(properties, 'type', 'natuurbeheerplantype'),
  geldigTot: dayField(properties, 'geldigtot', 'geldig_tot', 'einddatum'),
});

const naturePlans: ItemReader = async (notes, subject) =>
  findingOf(
    (await askLayer(notes, subject, { typeName: LAYER, dialect: 'geoserver' })).filter(
      (hit) => !isForestPlan(hit),
    ),
    ({ properties }) =>
      recordOf({
        naamDossier: field(properties, 'naamdossier', 'naam') ?? 'Natuurbeheerplan',
        registratienummer: numberOf(properties),
        ...typeAndEnd(properties),
      }),
  );

const forestPlans: ItemReader = async (notes, subject) =>
  findingOf(
    (await askLayer(notes, subject, { typeName: LAYER, dialect: 'geoserver' })).filter(isForestPlan),
    ({ properties }) => recordOf({ referentie: numberOf(properties), ...typeAndEnd(properties) }),
  );

const readers = { NATUURBEHEERPLAN: naturePlans, BOSBEHEERPLAN: forestPlans };

/** Management plans for nature and forest of the Agentschap voor Natuur en Bos. */
export const naturePlansOfAnb: Connector = {
  ...MERCATOR,
  code: 'ANB_NATUURBEHEERPLAN',
  items: Object.keys(readers),
  ask: askByLayer(readers),
};
