import { parseCapakey } from '@vip/domain-kit';
import { z } from 'zod';
import { answering, notCovered, type Connector } from '../connector.ts';
import { SourceFailure } from '../failure.ts';
import { askRest, under } from '../protocols/rest.ts';
import { locationRecord } from './location.ts';

const Wire = z.object({
  municipalityCode: z.string(),
  departmentCode: z.string(),
  departmentName: z.string().nullish(),
  sectionCode: z.string(),
  capakey: z.string(),
});

/** Location of a parcel from the CaPaKey service. @throws SourceFailure `wrong-parcel` for another key than asked. */
export function readCapakeyParcel(json: unknown, asked: string) {
  const wire = Wire.parse(json);
  const key = parseCapakey(wire.capakey);
  if (!key.ok || key.value !== asked)
    throw new SourceFailure('wrong-parcel', 'an answer about another parcel');
  // The service was asked for actual parcels only, and says no status itself.
  return locationRecord(asked, { afdelingNaam: wire.departmentName ?? null, perceelStatus: 'actueel' });
}

/** Only the service itself says `Not Found`; a 404 of something in between says something else. */
function saysNotFound(body: unknown): boolean {
  const message = (body as { message?: unknown } | null)?.message;
  return typeof message === 'string' && /^not found$/i.test(message);
}

/** CaPaKey REST service v2 of Digitaal Vlaanderen. */
export const capakeyService: Connector = {
  code: 'GEO_CAPAKEY',
  items: ['KADASTRALE_LIGGING'],
  endpoint: 'https://geo.api.vlaanderen.be/capakey/v2',
  sandboxPath: '/capakey/v2',
  concurrency: 8,
  validSeconds: 3_600,
  async ask({ capakey }, wanted, reach) {
    if (capakey === null) return notCovered(wanted, 'no-key', reach.now());
    const answer = await answering(reach, async (notes) => {
      const url = under(reach.baseUrl, `parcel/${capakey}`);
      url.search = 'geometry=no&srs=31370&data=adp&status=actual';
      const json = await askRest(notes, { url, isAbsent: saysNotFound });
      return json === null ? null : { records: [readCapakeyParcel(json, capakey)] };
    });
    return new Map(wanted.map((item) => [item, answer]));
  },
};
