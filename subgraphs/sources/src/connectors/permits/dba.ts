import { z } from 'zod';
import type { Connector } from '../connector.ts';
import { About, askByKey, recordsFrom, whole } from '../register.ts';
import { OldPermit, oldPermitRecord } from './old-permit.ts';

/** Kinds of file of the Digitale Bouwaanvraag and the item that each answers. */
const ITEMS = {
  BOUWAANVRAAG: 'STEDENBOUWKUNDIGE_VERGUNNING',
  MELDING: 'STEDENBOUWKUNDIGE_MELDING',
} as const;

const Wire = About.extend({
  aantal: z.int().nonnegative(),
  dossiers: z.array(OldPermit.extend({ dossiertype: z.enum(['BOUWAANVRAAG', 'MELDING']) })),
});

/** Digitale Bouwaanvraag: what was asked through it from 2014 to 2018. */
export const buildingRequests: Connector = {
  code: 'DBA',
  items: Object.values(ITEMS),
  endpoint: null,
  access: { scope: 'dba_lezen', audience: 'urn:vip:bron:DBA' },
  replaceable: true,
  sandboxPath: '/dba/v1',
  concurrency: 8,
  validSeconds: 3_600,
  ask: askByKey({
    path: (slug) => `percelen/${slug}/dossiers`,
    wire: Wire,
    read: ({ aantal, dossiers }) => {
      const all = whole(dossiers, aantal);
      return Object.fromEntries(
        Object.entries(ITEMS).map(([kind, item]) => [
          item,
          recordsFrom(
            all.filter(({ dossiertype }) => dossiertype === kind),
            (dossier) => oldPermitRecord(dossier),
          ),
        ]),
      );
    },
  }),
};
