import { z } from 'zod';
import type { Connector } from '../connector.ts';
import { recordOf } from '../fields.ts';
import { About, askByKey, Day, recordsFrom, text, whole } from '../register.ts';

const CONCLUSIONS = { ASBESTVEILIG: 'Asbestveilig', NIET_ASBESTVEILIG: 'Niet-asbestveilig' } as const;

const Wire = About.extend({
  aantal: z.int().nonnegative(),
  attesten: z.array(
    z.object({
      attestnummer: z.string().min(1),
      datum: Day,
      geldigTot: Day,
      conclusie: text,
      ingetrokken: z.boolean(),
    }),
  ),
});

/** Asbestos certificates of OVAM's database; one that was withdrawn is none. */
export const asbestos: Connector = {
  code: 'ASBEST',
  items: ['ASBESTATTEST'],
  endpoint: null,
  access: 'key',
  sandboxPath: '/ovam/asbest/v1',
  concurrency: 8,
  validSeconds: 3_600,
  ask: askByKey({
    path: (slug) => `percelen/${slug}/attesten`,
    wire: Wire,
    read: ({ aantal, attesten }) => ({
      ASBESTATTEST: recordsFrom(
        whole(attesten, aantal).filter(({ ingetrokken }) => !ingetrokken),
        ({ attestnummer, datum, geldigTot, conclusie }) =>
          recordOf({
            attestnummer,
            datum,
            geldigTot,
            conclusie: conclusie && (CONCLUSIONS[conclusie as keyof typeof CONCLUSIONS] ?? conclusie),
          }),
      ),
    }),
  }),
};
