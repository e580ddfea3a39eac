import { z } from 'zod';

/** What we read of the answers of Basisregisters Vlaanderen (REST v2) and of GRB (OGC API Features). */

export const ParcelAnswer = z.object({
  caPaKey: z.string(),
  perceelStatus: z.enum(['gerealiseerd', 'gehistoreerd']),
  identificator: z.object({ versieId: z.string() }),
  adressen: z.array(z.object({ objectId: z.string() })).default([]),
});

const spelled = z.object({ geografischeNaam: z.object({ spelling: z.string() }) });
export const AddressAnswer = z.object({
  identificator: z.object({ objectId: z.string() }),
  gemeente: z.object({ objectId: z.string(), gemeentenaam: spelled }).optional(),
  postinfo: z.object({ objectId: z.string() }).optional(),
  straatnaam: z.object({ straatnaam: spelled }).optional(),
  huisnummer: z.string(),
  busnummer: z.string().optional(),
  volledigAdres: spelled,
  adresStatus: z.string().default('inGebruik'),
});

export const FeaturesAnswer = z.object({
  type: z.literal('FeatureCollection'),
  crs: z.unknown().optional(),
  features: z.array(
    z.object({ properties: z.record(z.string(), z.unknown()), geometry: z.unknown() }).loose(),
  ),
});

export const ParcelListAnswer = z.object({
  percelen: z.array(z.object({ identificator: z.object({ objectId: z.string() }) })),
});

/** A page of a change feed: CloudEvents. Attributes that we do not read may change without us. */
export const FeedAnswer = z.array(
  z.object({
    id: z.string().regex(/^\d{1,15}$/),
    type: z.string(),
    time: z.string().optional(),
    data: z.object({ objectId: z.string(), versieId: z.string().optional() }),
  }),
);
export type FeedEvent = z.infer<typeof FeedAnswer>[number];
