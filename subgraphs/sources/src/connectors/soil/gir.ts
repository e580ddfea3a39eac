import { z } from 'zod';
import type { Connector } from '../connector.ts';
import { recordOf } from '../fields.ts';
import { About, askByKey, Day, day, link, listOf, recordsFrom, text, whole } from '../register.ts';

const PRONOUNCEMENTS = [
  'GEEN_INFO',
  'GEEN_VERONTREINIGING',
  'GEEN_VERDER_ONDERZOEK',
  'VERDER_ONDERZOEK',
  'NIET_VERWERKT',
  'OBO_NODIG',
] as const;

const Wire = About.extend({
  /** Null when OVAM holds nothing on the parcel: not "clean". */
  bodemonderzoek: z
    .object({ uitspraak: z.enum(PRONOUNCEMENTS), dossiernummers: z.array(z.string()), fiche: link })
    .nullable(),
  bodemattest: z.object({ attestnummer: z.string().min(1), datum: Day, inhoud: text }).nullable(),
  aantalRisicoactiviteiten: z.int().nonnegative(),
  risicoactiviteiten: z.array(
    z.object({
      vlareboRubrieken: z.array(z.string()),
      van: day,
      tot: day,
      omschrijving: text,
    }),
  ),
});
type Activity = z.infer<typeof Wire>['risicoactiviteiten'][number];

/** `1972-05-01 – 1994-12-31`, with what is known of it. */
const period = ({ van, tot }: Activity): readonly string[] =>
  van || tot ? [[van ?? '?', tot ?? 'heden'].join(' – ')] : [];

/** Register of land information of OVAM: soil certificate, activities with a risk, what investigations found. */
export const landInformation: Connector = {
  code: 'OVAM_GIR',
  items: ['BODEMATTEST', 'RISICOGROND', 'BODEMVERONTREINIGING'],
  endpoint: null,
  access: 'key',
  replaceable: true,
  sandboxPath: '/ovam/gir/v1',
  concurrency: 8,
  validSeconds: 3_600,
  ask: askByKey({
    path: (slug) => `percelen/${slug}`,
    wire: Wire,
    read: ({ bodemonderzoek, bodemattest, risicoactiviteiten, aantalRisicoactiviteiten }) => ({
      BODEMVERONTREINIGING: recordsFrom(listOf(bodemonderzoek), ({ uitspraak, dossiernummers, fiche }) =>
        recordOf({ uitspraak, dossiernummer: dossiernummers, externeDocumentatie: fiche }),
      ),
      BODEMATTEST: recordsFrom(listOf(bodemattest), recordOf),
      RISICOGROND: recordsFrom(whole(risicoactiviteiten, aantalRisicoactiviteiten), (activity) =>
        recordOf({
          risicogrond: true,
          vlareboRubrieken: activity.vlareboRubrieken,
          periode: period(activity),
          omschrijving: activity.omschrijving,
        }),
      ),
    }),
  }),
};
