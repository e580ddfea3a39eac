import type { Connector } from '../connector.ts';
import { SourceFailure } from '../failure.ts';
import { dayField, field, listField, recordOf } from '../fields.ts';
import { askByLayer, askLayer, findingOf, type ItemReader } from '../layer.ts';

/** Zones of the sewerage plan by the words that tell them apart. */
const ZONES: readonly (readonly [RegExp, string])[] = [
  [/^(centraal|CENTRAAL)/i, 'CENTRAAL'],
  [/collectief geoptimaliseerd|^CG$/i, 'CG'],
  [/collectief te optimaliseren|^CTO$/i, 'CTO'],
  [/individueel te optimaliseren|^ITO$/i, 'ITO'],
  [/niet (ingedeeld|gezoneerd)|^NIET_INGEDEELD$/i, 'NIET_INGEDEELD'],
];

/** @throws SourceFailure `unreadable` for a zone that we do not know: its duties differ by zone. */
function zoneOf(text: string | null): string {
  const zone = ZONES.find(([words]) => text !== null && words.test(text))?.[1];
  if (!zone) throw new SourceFailure('unreadable', 'a zone of the sewerage plan that we do not know');
  return zone;
}

/** On the border of two zones both are said, the larger first: the duties of each part differ. A zone that the plan draws in pieces is one. */
const zoning: ItemReader = async (notes, subject) => {
  const hits = await askLayer(notes, subject, { typeName: 'VMM:Zoneringsplan', dialect: 'geoserver' });
  const zones = Map.groupBy(hits, ({ properties }) =>
    zoneOf(field(properties, 'ZONE', 'ZONERING', 'LBLZONE')),
  );
  return findingOf(
    [...zones].map(([zone, [largest]]) => ({ ...largest!, zone })),
    ({ properties, zone }) =>
      recordOf({
        zone,
        rioolbeheerder: field(properties, 'RIOOLBEHEERDER', 'RIOOLBEH'),
        vaststelling: dayField(properties, 'VASTSTELLING', 'DATUMVASTSTELLING', 'DATUM'),
      }),
  );
};

const works: ItemReader = async (notes, subject) =>
  findingOf(
    await askLayer(notes, subject, {
      typeName: 'VMM:Uitvoeringsplan',
      dialect: 'geoserver',
      traces: true,
    }),
    ({ properties }) =>
      recordOf({
        projectnummer: listField(properties, 'PROJECTNUMMER', 'PROJECTNR'),
        omschrijving: listField(properties, 'OMSCHRIJVING'),
        prioriteit: field(properties, 'PRIORITEIT'),
      }),
  );

const readers = { ZONERINGSPLAN: zoning, UITVOERINGSPLAN_AFVALWATER: works };

/** Sewerage zoning and its works. No public address is confirmed: the contract is ours, see the source's page. */
export const sewerage: Connector = {
  code: 'VMM_ZONERING',
  items: Object.keys(readers),
  endpoint: null,
  sandboxPath: '/vmm/geoserver/wfs',
  concurrency: 8,
  validSeconds: 86_400,
  ask: askByLayer(readers),
};
