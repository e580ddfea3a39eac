import { z } from 'zod';
import { answering, notCovered, type Connector, type Notes, type SubjectAddress } from '../connector.ts';
import { SourceFailure } from '../failure.ts';
import { recordOf } from '../fields.ts';
import { askRest, under } from '../protocols/rest.ts';
import { Identifier, Spelling, spelled } from './address-words.ts';

const Wire = z
  .object({
    adresMatches: z.array(
      z
        .object({
          identificator: Identifier.nullish(),
          volledigAdres: Spelling.nullish(),
          huisnummer: z.string().nullish(),
          adresStatus: z.string().nullish(),
          score: z.number(),
        })
        .loose(),
    ),
  })
  .loose();

/** At most so many addresses of one parcel are matched. */
const MOST_ADDRESSES = 20;
/** Under this score (0 to 100) a match is a guess. */
const SURE = 85;

const same = (a: string, b: string): boolean => a.localeCompare(b, 'nl', { sensitivity: 'base' }) === 0;

/** The match that is the address we asked; null when the register knows none. @throws SourceFailure `wrong-parcel`. */
export function readMatch(json: unknown, asked: SubjectAddress) {
  const { adresMatches } = Wire.parse(json);
  const own = adresMatches.find(({ identificator, score, huisnummer, volledigAdres }) => {
    const id = identificator?.objectId;
    if (id !== undefined && (id === asked.id || asked.id.endsWith(`/${id}`))) return true;
    const text = spelled(volledigAdres);
    return (
      score >= SURE &&
      huisnummer !== null &&
      huisnummer !== undefined &&
      same(huisnummer, asked.houseNumber) &&
      text !== null &&
      same(text, asked.fullAddress)
    );
  });
  if (own?.identificator)
    return recordOf({
      adresId: own.identificator.objectId,
      volledigAdres: spelled(own.volledigAdres) ?? asked.fullAddress,
      status: own.adresStatus,
    });
  if (adresMatches.some(({ score }) => score >= SURE))
    throw new SourceFailure('wrong-parcel', 'an answer about another address');
  return null;
}

async function match(notes: Notes, asked: SubjectAddress) {
  const url = under(notes.reach.baseUrl, 'adresmatch');
  url.searchParams.set('postcode', asked.postalCode);
  url.searchParams.set('gemeentenaam', asked.municipalityName);
  url.searchParams.set('straatnaam', asked.street);
  url.searchParams.set('huisnummer', asked.houseNumber);
  if (asked.boxNumber) url.searchParams.set('busnummer', asked.boxNumber);
  const json = await askRest(notes, { url, accept: 'application/ld+json', isAbsent: () => false });
  return readMatch(json, asked);
}

/** Address match of Basisregisters Vlaanderen, v2: checks the addresses that the dossier knows. */
export const addressMatch: Connector = {
  code: 'BASISREG_ADRES',
  items: ['ADRESSEN'],
  endpoint: 'https://api.basisregisters.vlaanderen.be/v2',
  sandboxPath: '/basisregisters/v2',
  concurrency: 8,
  validSeconds: 3_600,
  needless: ({ addresses }) => addresses.length === 0,
  async ask({ addresses }, wanted, reach) {
    if (addresses.length === 0) return notCovered(wanted, 'no-address', reach.now());
    const answer = await answering(reach, async (notes) => {
      if (addresses.length > MOST_ADDRESSES)
        throw new SourceFailure('incomplete', 'more addresses than we match');
      const records = await Promise.all(addresses.map((address) => match(notes, address)));
      return { records: records.filter((record) => record !== null) };
    });
    return new Map(wanted.map((item) => [item, answer]));
  },
};
