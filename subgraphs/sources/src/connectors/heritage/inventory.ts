import { z } from 'zod';
import type { Connector } from '../connector.ts';
import { recordOf } from '../fields.ts';
import { About, askByKey, day, link, recordsFrom, whole } from '../register.ts';

const STATUTES = ['VOORLOPIG', 'DEFINITIEF', 'VASTGESTELD', 'GEINVENTARISEERD', 'OPGEHEVEN'] as const;
const KINDS = [
  'BESCHERMD_MONUMENT',
  'BESCHERMD_STADS_DORPSGEZICHT',
  'BESCHERMD_LANDSCHAP',
  'BESCHERMDE_ARCHEOLOGISCHE_SITE',
  'OVERGANGSZONE',
  'ERFGOEDLANDSCHAP',
  'INVENTARIS_BOUWKUNDIG',
  'INVENTARIS_LANDSCHAP',
  'INVENTARIS_ARCHEOLOGIE',
  'INVENTARIS_TUINEN_PARKEN',
  'INVENTARIS_HOUTIGE_BEPLANTINGEN',
  'UNESCO',
  'GGA',
] as const;

const Wire = About.extend({
  aantal: z.int().nonnegative(),
  aanduidingsobjecten: z.array(
    z.object({
      id: z.int().positive(),
      uri: z.url({ protocol: /^https?$/ }),
      naam: z.string().min(1),
      type: z.enum(KINDS),
      statuut: z.enum(STATUTES),
      datumBesluit: day,
    }),
  ),
  aantalArcheologienotas: z.int().nonnegative(),
  archeologienotas: z.array(z.object({ nummer: z.string().min(1), datum: day, uri: link })),
});
type Designation = z.infer<typeof Wire>['aanduidingsobjecten'][number];

const designation = ({ id, uri, naam, statuut, datumBesluit }: Designation) =>
  recordOf({ naam, aanduidingId: String(id), statuut, datumBesluit, externeDocumentatie: uri });

/** Inventory of immovable heritage: designations by parcel beside the agency's map layers, and archaeology notes. */
export const heritageInventory: Connector = {
  code: 'OE_INVENTARIS',
  items: [...KINDS, 'ARCHEOLOGIENOTA'],
  endpoint: null,
  replaceable: true,
  sandboxPath: '/inventaris',
  concurrency: 8,
  validSeconds: 3_600,
  ask: askByKey({
    path: (slug) => `percelen/${slug}/aanduidingsobjecten`,
    wire: Wire,
    read: ({ aantal, aanduidingsobjecten, aantalArcheologienotas, archeologienotas }) => {
      // What was lifted protects nothing any more.
      const designations = whole(aanduidingsobjecten, aantal).filter(
        ({ statuut }) => statuut !== 'OPGEHEVEN',
      );
      return {
        ...Object.fromEntries(
          KINDS.map((kind) => [
            kind,
            recordsFrom(
              designations.filter(({ type }) => type === kind),
              designation,
            ),
          ]),
        ),
        ARCHEOLOGIENOTA: recordsFrom(
          whole(archeologienotas, aantalArcheologienotas),
          ({ nummer, datum, uri }) => recordOf({ nummer, datum, externeDocumentatie: uri }),
        ),
      };
    },
  }),
};
