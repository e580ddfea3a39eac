import type { Connector } from '../connector.ts';
import { SourceFailure } from '../failure.ts';
import { dayField, field, recordOf, uriField } from '../fields.ts';
import { askByLayer, askLayer, findingOf, type Hit, type ItemReader } from '../layer.ts';
import { MERCATOR } from './mercator.ts';
import { CATEGORIES, planStatus, zoneCode } from './plan-words.ts';

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
    planStatus: planStatus(field(properties, 'status', 'planstatus')),
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

const zoneRecord = (hit: Hit) => recordOf({ ...common(hit), bestemming: [zoneOf(hit).zone ?? 'onbekend'] });

const implementationPlan =
  (typeName: string): ItemReader =>
  async (notes, subject) =>
    findingOf(await askLayer(notes, subject, { typeName, dialect: 'geoserver' }), zoneRecord);

/** The kind of a plan in the layer of all plans, as its reference begins: BPA_44021_… */
function kindOfPlan({ properties }: Hit): string {
  const kind = /^[A-Z]+/i.exec(field(properties, 'algplanid', 'planid') ?? '')?.[0]?.toUpperCase();
  if (!kind) throw new SourceFailure('unreadable', 'a plan whose kind cannot be told');
  return kind;
}

/** Plans of construction have no layer of their own: they are among all plans of the register. */
const constructionPlan =
  (kind: 'APA' | 'BPA'): ItemReader =>
  async (notes, subject) =>
    findingOf(
      (await askLayer(notes, subject, { typeName: 'lu:lu_si_gv', dialect: 'geoserver' })).filter(
        (hit) => kindOfPlan(hit) === kind,
      ),
      zoneRecord,
    );

const readers: Readonly<Record<string, ItemReader>> = {
  GEWESTPLAN: regionalZoning,
  APA: constructionPlan('APA'),
  BPA: constructionPlan('BPA'),
  RUP_GEWESTELIJK: implementationPlan('lu:lu_gewrup_gv'),
  RUP_PROVINCIAAL: implementationPlan('lu:lu_prorup_gv'),
  RUP_GEMEENTELIJK: implementationPlan('lu:lu_gemrup_gv'),
  HERZIENING_OPHEFFING_VOORSCHRIFTEN: implementationPlan('lu:lu_hov_dg'),
};

/** Plans of the plan register (DSI), as open data on Mercator. */
export const plans: Connector = {
  ...MERCATOR,
  code: 'DSI_MERCATOR',
  items: Object.keys(readers),
  ask: askByLayer(readers),
};
