import { z } from 'zod';
import type { Connector } from '../connector.ts';
import { recordOf } from '../fields.ts';
import { About, askByKey, Day, day, listOf, recordsFrom, text, whole } from '../register.ts';

const DECISIONS = ['ONGESCHIKT', 'ONBEWOONBAAR', 'ONGESCHIKT_ONBEWOONBAAR', 'OVERBEWOOND'] as const;

const Wire = About.extend({
  aantalBesluiten: z.int().nonnegative(),
  besluiten: z.array(
    z.object({
      besluittype: z.enum(DECISIONS),
      besluitDatum: Day,
      inventarisatieDatum: day,
      opgehevenOp: day,
      entiteit: text,
    }),
  ),
  aantalConformiteitsattesten: z.int().nonnegative(),
  conformiteitsattesten: z.array(
    z.object({
      attestnummer: text,
      datum: Day,
      geldigTot: day,
      entiteit: text,
      ingetrokken: z.boolean(),
    }),
  ),
  aantalHerstelvorderingen: z.int().nonnegative(),
  herstelvorderingen: z.array(z.object({ datum: Day, vonnis: text, uitgevoerd: z.boolean() })),
});

/** Flemish desk for the quality of homes: decisions in force, certificates of conformity, claims for repair. */
export const homeQuality: Connector = {
  code: 'VLOK',
  items: ['ONGESCHIKT_ONBEWOONBAAR', 'OVERBEWOOND', 'CONFORMITEITSATTEST', 'HERSTELVORDERING_WONEN'],
  endpoint: null,
  access: { scope: 'vlok_lezen', audience: 'urn:vip:bron:VLOK' },
  replaceable: true,
  sandboxPath: '/vlok/v1',
  concurrency: 8,
  validSeconds: 3_600,
  ask: askByKey({
    path: (slug) => `percelen/${slug}/woningkwaliteit`,
    wire: Wire,
    read: (wire) => {
      // A decision that was lifted no longer applies.
      const inForce = whole(wire.besluiten, wire.aantalBesluiten).filter(({ opgehevenOp }) => !opgehevenOp);
      return {
        ONGESCHIKT_ONBEWOONBAAR: recordsFrom(
          inForce.filter(({ besluittype }) => besluittype !== 'OVERBEWOOND'),
          ({ besluittype, besluitDatum, inventarisatieDatum, entiteit }) =>
            recordOf({ statuut: besluittype, besluitDatum, inventarisatieDatum, entiteit: listOf(entiteit) }),
        ),
        OVERBEWOOND: recordsFrom(
          inForce.filter(({ besluittype }) => besluittype === 'OVERBEWOOND'),
          ({ besluitDatum }) => recordOf({ statuut: true, besluitDatum }),
        ),
        CONFORMITEITSATTEST: recordsFrom(
          whole(wire.conformiteitsattesten, wire.aantalConformiteitsattesten),
          recordOf,
        ),
        HERSTELVORDERING_WONEN: recordsFrom(
          whole(wire.herstelvorderingen, wire.aantalHerstelvorderingen),
          recordOf,
        ),
      };
    },
  }),
};
