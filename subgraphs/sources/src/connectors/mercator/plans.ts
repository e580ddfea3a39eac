import type { Connector } from '../connector.ts';
import { dayField, field, recordOf, uriField } from '../fields.ts';
import { askByLayer, askLayer, findingOf, type Hit, type ItemReader } from '../layer.ts';
import { MERCATOR } from './mercator.ts';
import { CATEGORIES, zoneCode } from './plan-words.ts';

/** "art. 8.33: Woongebied" → article and zone: services put the one before the other now and then. */
function zoneOf({ properties }: Hit): { zone: string | null; article: string | null } {
  const name = field(properties, 'svnaam', 'bestemming', 'legende', 'naam');
  const [, inName, rest] = /^(art\.?\s*[\d.]+\w*)\s*:\s*(.+)$/i.exec(name ?? '') ?? [];
  return { zone: rest ?? name, article: field(properties, 'svnr', 'artikel') ?? inName ?? null };
}

function common(hit: Hit): Readonly<Record<string, unknown>> {
  const { properties } = hit;
  const category = field(properties, 'categorie')?.toUpperCase() ?? null;
  const { article } = zoneOf(hit);
  const link = uriField(properties, 'fichelink');
  return {
    naam: field(properties, 'naam', 'plannaam') ?? field(properties, 'algplanid') ?? 'Plan zonder naam',
    referentie: field(properties, 'algplanid', 'planid', 'gwpid') ?? 'onbekend',
    planStatus: 'DEFINITIEF',
    datumGoedkeuring: dayField(properties, 'datum', 'datum_goedkeuring', 'datumgk'),
    artikel: article === null ? [] : [article],
    categorie: category !== null && CATEGORIES.has(category) ? [category] : [],
    overlap: hit.overlapPercent,
    externeDocumentatie: link === null ? [] : [link],
  };
}

const regionalZoning: ItemReader = async (notes, subject) =>
  findingOf(await askLayer(notes, subject, { typeName: 'lu:lu_gwp_gv', dialect: 'geoserver' }), (hit) =>
    recordOf({
      ...common(hit),
      bestemming: [zoneCode(field(hit.properties, 'hoofdcode', 'gwpcode', 'code', 'svnr'), zoneOf(hit).zone)],
    }),
  );

const implementationPlan =
  (typeName: string): ItemReader =>
  async (notes, subject) =>
    findingOf(await askLayer(notes, subject, { typeName, dialect: 'geoserver' }), (hit) =>
      recordOf({ ...common(hit), bestemming: [zoneOf(hit).zone ?? 'onbekend'] }),
    );

const readers: Readonly<Record<string, ItemReader>> = {
  GEWESTPLAN: regionalZoning,
  RUP_GEWESTELIJK: implementationPlan('lu:lu_gewrup_gv'),
  RUP_GEMEENTELIJK: implementationPlan('lu:lu_gemrup_gv'),
};

/** Plans of the plan register (DSI), as open data on Mercator: regional zoning plan, regional and municipal RUP. */
export const plans: Connector = {
  ...MERCATOR,
  code: 'DSI_MERCATOR',
  items: Object.keys(readers),
  ask: askByLayer(readers),
};
