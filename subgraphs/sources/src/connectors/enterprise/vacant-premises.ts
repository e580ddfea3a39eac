import { z } from 'zod';
import type { Connector } from '../connector.ts';
import { recordOf } from '../fields.ts';
import { About, askByKey, Day, day, listOf, recordsFrom, text, whole } from '../register.ts';

/** Owners come along. Nobody is named here, so nobody is read. */
const Wire = About.extend({
  aantal: z.int().nonnegative(),
  registraties: z.array(
    z.object({
      inventarisnummer: z.string().min(1),
      opnameDatum: Day,
      schrappingDatum: day,
      reden: text,
      gebouweenheidId: text,
    }),
  ),
});

/** Inventory of vacant and dilapidated business premises; a premise that was struck off is told with its day. */
export const vacantPremises: Connector = {
  code: 'OMG_BEDRIJFSRUIMTEN',
  items: ['LEEGSTAND_BEDRIJFSRUIMTE'],
  endpoint: null,
  access: { scope: 'bedrijfsruimten_lezen', audience: 'urn:vip:bron:OMG_BEDRIJFSRUIMTEN' },
  sandboxPath: '/bedrijfsruimten/v1',
  concurrency: 8,
  validSeconds: 3_600,
  ask: askByKey({
    path: (slug) => `percelen/${slug}/registraties`,
    wire: Wire,
    read: ({ aantal, registraties }) => ({
      LEEGSTAND_BEDRIJFSRUIMTE: recordsFrom(whole(registraties, aantal), (entry) =>
        recordOf({
          opgenomen: !entry.schrappingDatum,
          inventarisnummer: entry.inventarisnummer,
          opnameDatum: entry.opnameDatum,
          schrappingDatum: entry.schrappingDatum,
          reden: entry.reden,
          gebouweenheid: listOf(entry.gebouweenheidId),
        }),
      ),
    }),
  }),
};
