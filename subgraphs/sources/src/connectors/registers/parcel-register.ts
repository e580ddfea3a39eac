import { capakeySlug, parseCapakey } from '@vip/domain-kit';
import { z } from 'zod';
import {
  answeringTogether,
  notCovered,
  type Connector,
  type Finding,
  type Notes,
  type Subject,
} from '../connector.ts';
import { failureOf, SourceFailure } from '../failure.ts';
import { dayField, recordOf } from '../fields.ts';
import { askRest, under } from '../protocols/rest.ts';
import { AddressDetail, Identifier, isAbsentObject, spelled } from './address-words.ts';
import { locationRecord } from './location.ts';

const Wire = z
  .object({
    identificator: Identifier,
    caPaKey: z.string(),
    perceelStatus: z.string(),
    adressen: z
      .array(z.object({ objectId: z.union([z.string(), z.number()]).transform(String) }).loose())
      .default([]),
  })
  .loose();

/** More addresses than this on one parcel are read from what we know, not one by one from the register. */
const MOST_DETAILS = 40;
const JSON_LD = 'application/ld+json';

/** The parcel of the register. @throws SourceFailure `wrong-parcel` for another key than asked. */
export function readRegisterParcel(json: unknown, asked: string): z.infer<typeof Wire> {
  const wire = Wire.parse(json);
  const key = parseCapakey(wire.caPaKey);
  if (!key.ok || key.value !== asked)
    throw new SourceFailure('wrong-parcel', 'an answer about another parcel');
  return wire;
}

async function addressRecord(notes: Notes, id: string, { addresses }: Subject, mayAsk: boolean) {
  const known = addresses.find((address) => address.id === id || address.id.endsWith(`/${id}`));
  if (known) return recordOf({ adresId: id, volledigAdres: known.fullAddress });
  if (!mayAsk) throw new SourceFailure('incomplete', 'more addresses than we read');
  const json = await askRest(notes, {
    url: under(notes.reach.baseUrl, `adressen/${encodeURIComponent(id)}`),
    accept: JSON_LD,
    isAbsent: isAbsentObject,
  });
  const detail = json === null ? null : AddressDetail.parse(json);
  const text = spelled(detail?.volledigAdres);
  if (!detail || text === null) throw new SourceFailure('incomplete', 'an address without its text');
  return recordOf({ adresId: id, volledigAdres: text, status: detail.adresStatus });
}

/**
 * What the register tells of former keys: that the key that was asked is one itself. It links no parcel to the one that
 * came before or after it, so of a parcel that is there it has nothing to tell; the cadastre speaks first.
 */
const history = ({ perceelStatus, caPaKey, identificator }: z.infer<typeof Wire>): Finding | null =>
  perceelStatus === 'gehistoreerd'
    ? {
        records: [
          recordOf({
            capakeyVroeger: [caPaKey],
            wijzigingsdatum: dayField(identificator, 'versieId'),
            reden: 'Gehistoreerd in het Percelenregister',
          }),
        ],
      }
    : null;

/** Parcel register of Basisregisters Vlaanderen, v2: status, addresses and whether the key is a former one. */
export const parcelRegister: Connector = {
  code: 'BASISREG_PERCEEL',
  items: ['KADASTRALE_LIGGING', 'ADRESSEN', 'PERCEELHISTORIEK'],
  endpoint: 'https://api.basisregisters.vlaanderen.be/v2',
  sandboxPath: '/basisregisters/v2',
  concurrency: 8,
  validSeconds: 3_600,
  async ask(subject, wanted, reach) {
    const { capakey } = subject;
    if (capakey === null) return notCovered(wanted, 'no-key', reach.now());
    const parcel = async (notes: Notes) => {
      const json = await askRest(notes, {
        url: under(reach.baseUrl, `percelen/${capakeySlug(capakey)}`),
        accept: JSON_LD,
        isAbsent: isAbsentObject,
      });
      return json === null ? null : readRegisterParcel(json, capakey);
    };
    const addressesOf = async (notes: Notes, { adressen }: z.infer<typeof Wire>) => {
      try {
        return {
          records: await Promise.all(
            adressen.map(({ objectId }, i) => addressRecord(notes, objectId, subject, i < MOST_DETAILS)),
          ),
        };
      } catch (error) {
        return failureOf(error); // an address that cannot be read must not take the location along
      }
    };
    return answeringTogether(reach, wanted, async (notes) => {
      const found = await parcel(notes);
      return found
        ? {
            KADASTRALE_LIGGING: {
              records: [locationRecord(capakey, { perceelStatus: found.perceelStatus })],
            },
            PERCEELHISTORIEK: history(found),
            ...(wanted.includes('ADRESSEN') ? { ADRESSEN: await addressesOf(notes, found) } : {}),
          }
        : {};
    });
  },
};
