import type { Connector } from '../connector.ts';
import { SourceFailure } from '../failure.ts';
import { field, recordOf, type Properties } from '../fields.ts';
import { askByLayer, askLayer, findingOf, type ItemReader } from '../layer.ts';

type Kind = 'OEVERZONE' | 'OVERSTROMINGSGEBIED';

/**
 * What an area of the one layer is: by its label, else by how its code begins.
 * @throws SourceFailure `unreadable` when neither tells: the two have other rules.
 */
function kindOf(properties: Properties): Kind {
  const said = field(properties, 'SRTTYPELAB', 'LBLTYPE', 'TYPE', 'NAAMOGOZ') ?? '';
  if (/oeverzone/i.test(said)) return 'OEVERZONE';
  if (/overstromingsgebied/i.test(said)) return 'OVERSTROMINGSGEBIED';
  const code = field(properties, 'CODOGOZ') ?? '';
  if (/^OZ/i.test(code)) return 'OEVERZONE';
  if (/^OG/i.test(code)) return 'OVERSTROMINGSGEBIED';
  throw new SourceFailure('unreadable', 'a delineated area of a kind that we do not know');
}

const areas =
  (kind: Kind): ItemReader =>
  async (notes, subject) =>
    findingOf(
      (await askLayer(notes, subject, { typeName: 'OGOZ:Ogoz', dialect: 'geoserver' })).filter(
        ({ properties }) => kindOf(properties) === kind,
      ),
      ({ properties, overlapPercent }) =>
        recordOf({
          naam: field(properties, 'NAAMOGOZ', 'CODOGOZ') ?? 'Zonder naam',
          ...(kind === 'OVERSTROMINGSGEBIED' ? { code: field(properties, 'CODOGOZ') } : {}),
          overlap: overlapPercent,
        }),
    );

const readers = {
  AFGEBAKEND_OVERSTROMINGSGEBIED: areas('OVERSTROMINGSGEBIED'),
  AFGEBAKENDE_OEVERZONE: areas('OEVERZONE'),
};

/** Flood areas and bank zones that were delineated under the integral water policy. */
export const delineatedAreas: Connector = {
  code: 'VMM_OVERSTROMINGSGEBIED',
  items: Object.keys(readers),
  endpoint: 'https://geo.api.vlaanderen.be/OGOZ/wfs',
  sandboxPath: '/geoapi/OGOZ/wfs',
  concurrency: 8,
  validSeconds: 86_400,
  ask: askByLayer(readers),
};
