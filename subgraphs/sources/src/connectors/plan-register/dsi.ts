import { z } from 'zod';
import type { Connector, Finding, Findings } from '../connector.ts';
import { SourceFailure } from '../failure.ts';
import { percent, recordOf } from '../fields.ts';
import type { GeometryEvidence } from '../parcel-area.ts';
import { CATEGORIES, zoneCode } from '../mercator/plan-words.ts';
import { askByKey, day, link, listOf, recordsFrom, text, whole } from '../register.ts';
import { itemOfPlan, LEVELS, PROCEDURES, STATUSES } from './dsi-words.ts';

const Plan = z.object({
  procedureCode: z.enum(PROCEDURES),
  bestuursniveau: z.enum(LEVELS),
  naam: z.string().min(1),
  algplanid: z.string().min(1),
  status: z.enum(STATUSES),
  datumGoedkeuring: day,
  soort: text,
  ficheDetailLink: link,
  voorschriften: z.array(z.object({ voorschriftLink: link, titel: text })).default([]),
  bestemmingen: z
    .array(
      z.object({
        naam: z.string().min(1),
        code: text,
        artikel: text,
        categorie: text,
        oppervlakteM2: z.number().nonnegative().nullish(),
        aandeel: z.number().min(0).max(1).nullish(),
      }),
    )
    .default([]),
  woonreserveVrijgave: z.boolean().nullish(),
});
type Plan = z.infer<typeof Plan>;

const Gain = z.object({
  type: z.enum(['PLANBATEN', 'PLANSCHADE']),
  algplanid: text,
  bestemmingVan: text,
  bestemmingNaar: text,
});

/** The path `data.inlichting.zones.plannenAanwezig[]` is the service's own; the rest of the shape is our contract. */
const Wire = z
  .object({
    data: z.object({
      capakey: z.string(),
      inlichting: z.object({
        zones: z.object({ aantal: z.int().nonnegative(), plannenAanwezig: z.array(Plan) }),
        aantalPlanbatenPlanschade: z.int().nonnegative(),
        planbatenPlanschade: z.array(Gain),
      }),
    }),
  })
  .transform(({ data }) => ({ capakey: data.capakey, data }));

const links = ({ ficheDetailLink }: Plan): readonly string[] => listOf(ficheDetailLink);
/** The regulations as text: their titles and where they stand, one a line. */
const regulations = ({ voorschriften }: Plan): readonly string[] =>
  voorschriften.flatMap(({ titel, voorschriftLink }) => {
    const line = [titel, voorschriftLink].filter(Boolean).join(': ');
    return line === '' ? [] : [line];
  });

type Rows = readonly Readonly<Record<string, unknown>>[];

/** A plan's records: one for each zone that it has here. */
const planRecords = (plan: Plan, item: string): Rows =>
  plan.bestemmingen.map(({ naam, code, artikel, categorie, aandeel }) =>
    recordOf({
      naam: plan.naam,
      referentie: plan.algplanid,
      planStatus: plan.status,
      datumGoedkeuring: plan.datumGoedkeuring,
      bestemming: [item === 'GEWESTPLAN' ? zoneCode(code ?? null, naam) : naam],
      artikel: listOf(artikel),
      categorie: categorie && CATEGORIES.has(categorie) ? [categorie] : [],
      overlap: typeof aandeel === 'number' ? percent(aandeel) : null,
      voorschriften: regulations(plan),
      externeDocumentatie: links(plan),
      woonreserveVrijgave: item === 'GEWESTPLAN' ? plan.woonreserveVrijgave : null,
    }),
  );

const ordinance = (plan: Plan) =>
  recordOf({
    naam: plan.naam,
    referentie: plan.algplanid,
    datumGoedkeuring: plan.datumGoedkeuring,
    type: plan.soort,
    externeDocumentatie: links(plan),
  });

const waterSensitive = (plan: Plan) =>
  recordOf({
    beschrijving: plan.naam,
    referentie: plan.algplanid,
    externeDocumentatie: links(plan),
    voorschriften: regulations(plan).length > 0 ? regulations(plan) : ['Zie de planfiche'],
  });

/** The overlap of the zone that covers most of the parcel, as the register measured it; null when it does not say. */
function largestOf(plans: readonly Plan[]): GeometryEvidence | null {
  const measured = plans
    .flatMap(({ bestemmingen }) => bestemmingen)
    .flatMap(({ oppervlakteM2, aandeel }) =>
      typeof oppervlakteM2 === 'number' && typeof aandeel === 'number'
        ? [{ overlapM2: oppervlakteM2, overlapShare: aandeel, bufferM: 0, crs: 'EPSG:31370' as const }]
        : [],
    )
    .toSorted((a, b) => b.overlapM2 - a.overlapM2);
  return measured[0] ?? null;
}

/** What the plans of one item say; a plan without its zones fails that item: the zone is what is asked, and the open layers have it. */
function readItem(item: string, plans: readonly Plan[]): Finding | SourceFailure {
  if (item.startsWith('VERORDENING_')) return { records: plans.map(ordinance) };
  if (item === 'WORG') return { records: plans.map(waterSensitive) };
  const bare = plans.find(({ bestemmingen }) => bestemmingen.length === 0);
  if (bare) return new SourceFailure('incomplete', `plan ${bare.algplanid} without its zones`);
  const geometry = largestOf(plans);
  return { records: plans.flatMap((plan) => planRecords(plan, item)), ...(geometry && { geometry }) };
}

function findingsOf({ data }: z.infer<typeof Wire>): Findings {
  const { zones, planbatenPlanschade, aantalPlanbatenPlanschade } = data.inlichting;
  const byItem = Map.groupBy(whole(zones.plannenAanwezig, zones.aantal), itemOfPlan);
  return {
    ...Object.fromEntries(
      [...byItem].flatMap(([item, plans]) => (item === null ? [] : [[item, readItem(item, plans)]])),
    ),
    PLANBATEN_PLANSCHADE: recordsFrom(
      whole(planbatenPlanschade, aantalPlanbatenPlanschade),
      ({ type, algplanid, bestemmingVan, bestemmingNaar }) =>
        recordOf({
          type: type === 'PLANBATEN' ? 'Planbaten' : 'Planschade',
          planReferentie: algplanid,
          bestemmingVan,
          bestemmingNaar,
        }),
    ),
  };
}

/** The plan register per parcel ("slimme bevraagservice"): plans, ordinances, what is being drawn up, gain and damage. */
export const planRegister: Connector = {
  code: 'DSI_SBS',
  items: [
    'GEWESTPLAN',
    'APA',
    'BPA',
    'RUP_GEWESTELIJK',
    'RUP_PROVINCIAAL',
    'RUP_GEMEENTELIJK',
    'HERZIENING_OPHEFFING_VOORSCHRIFTEN',
    'WORG',
    'VERORDENING_GEWESTELIJK',
    'VERORDENING_PROVINCIAAL',
    'VERORDENING_GEMEENTELIJK',
    'PLANBATEN_PLANSCHADE',
    'PLAN_IN_OPMAAK',
  ],
  endpoint: null,
  access: { scope: 'dsi_bevragen', audience: 'urn:vip:bron:DSI_SBS' },
  replaceable: true,
  sandboxPath: '/dsi/sbs/v1',
  concurrency: 8,
  validSeconds: 3_600,
  ask: askByKey({ path: (slug) => `percelen/${slug}/inlichtingen`, wire: Wire, read: findingsOf }),
};
