import { z } from 'zod';
import type { Connector } from '../connector.ts';
import { recordOf } from '../fields.ts';
import { About, askByKey, day, listOf, recordsFrom, text, whole } from '../register.ts';

/** Who asked to fell comes along. Nobody is named here, so nobody is read. */
const Wire = About.extend({
  aantal: z.int().nonnegative(),
  kapmachtigingen: z.array(
    z.object({
      dossierId: z.string().min(1),
      beschrijving: text,
      geldigheidStartdatum: day,
      geldigheidEinddatum: day,
    }),
  ),
});

/** Authorisations of the agency for nature and forests to fell trees. */
export const felling: Connector = {
  code: 'ANB_KAPMACHTIGING',
  items: ['GEWESTELIJKE_KAPMACHTIGING'],
  endpoint: null,
  access: { scope: 'anb_kapmachtigingen_lezen', audience: 'urn:vip:bron:ANB_KAPMACHTIGING' },
  sandboxPath: '/anb/v1',
  concurrency: 8,
  validSeconds: 3_600,
  ask: askByKey({
    path: (slug) => `percelen/${slug}/kapmachtigingen`,
    wire: Wire,
    read: ({ aantal, kapmachtigingen }) => ({
      GEWESTELIJKE_KAPMACHTIGING: recordsFrom(whole(kapmachtigingen, aantal), (given) =>
        recordOf({ ...given, geldigheidEinddatum: listOf(given.geldigheidEinddatum) }),
      ),
    }),
  }),
};
