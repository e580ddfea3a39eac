import type { Connector, Notes } from '../connector.ts';
import { partyOf } from '../cadastre/ownership-states.ts';
import { SourceFailure } from '../failure.ts';
import { askMagda, type MagdaService } from '../protocols/magda.ts';
import { attribute, at, children, descendants, textAt, type XmlNode } from '../protocols/xml.ts';

export const ENTERPRISE: MagdaService = {
  name: 'GeefOnderneming',
  version: '02.00.0000',
  namespace: 'http://webservice.geefondernemingdienst-02_00.onderneming-02_00.vip.vlaanderen.be',
};

/** Where an enterprise has its seat. */
export interface Seat {
  readonly street: string;
  readonly houseNumber: string | null;
  readonly box: string | null;
  readonly postcode: string;
  readonly city: string;
  /** ISO 3166 code of two letters. */
  readonly country: string;
}

/** What the crossroads bank says of an enterprise, as far as the platform needs it. */
export interface Enterprise {
  readonly number: string;
  /** `StatusKBO` AC. */
  readonly active: boolean;
  /** Null for the enterprise of a natural person: that would be the name of a person. */
  readonly name: string | null;
  /** Whether it has a running activity for value added tax. */
  readonly hasVat: boolean;
  /** Null when it tells none, or not all of it. Read for an invoice, which must bear it by law. */
  readonly seat: Seat | null;
}

/** Groups of activities of the crossroads bank: the first is that of value added tax. */
const VAT_GROUP = '001';
const LEGAL_PERSON = '2';
/** Kinds of addresses of the crossroads bank: the first is that of the seat. */
const SEAT = '001';

const isRunning = (node: XmlNode): boolean => attribute(node, 'DatumEinde') === null;

/** @throws SourceFailure `wrong-parcel` for another enterprise, `unreadable` without a status. */
export function readEnterprise(contents: readonly XmlNode[], asked: string): Enterprise {
  const [told] = contents.flatMap((content) => descendants(content, 'Onderneming'));
  const status = textAt(told, 'StatusKBO', 'Code');
  if (!told || status === null) throw new SourceFailure('unreadable', 'an enterprise without its status');
  const number = textAt(told, 'Ondernemingsnummer');
  if (number !== asked) throw new SourceFailure('wrong-parcel', 'an answer about another enterprise');
  const name = children(at(told, 'Namen', 'MaatschappelijkeNamen'), 'MaatschappelijkeNaam').find(isRunning);
  return {
    number,
    active: status === 'AC',
    name: textAt(told, 'SoortOnderneming', 'Code') === LEGAL_PERSON ? textAt(name, 'Naam') : null,
    hasVat: children(at(told, 'Activiteiten'), 'Activiteit').some(
      (activity) => textAt(activity, 'Groep') === VAT_GROUP && isRunning(activity),
    ),
    seat: readSeat(told),
  };
}

/** The seat of now, with its names in Dutch when it has them. Numbers stand on the address itself, names in its descriptions. */
function readSeat(told: XmlNode): Seat | null {
  const address = children(at(told, 'Adressen'), 'Adres').find(
    (one) => textAt(one, 'Type', 'Code') === SEAT && isRunning(one),
  );
  const texts = children(at(address, 'Descripties'), 'Descriptie');
  const words = at(texts.find((one) => textAt(one, 'Taalcode')?.toUpperCase() === 'NL') ?? texts[0], 'Adres');
  const street = textAt(words, 'Straat', 'Naam');
  const city = textAt(words, 'Gemeente', 'Naam');
  const postcode = textAt(address, 'Gemeente', 'PostCode');
  const country = textAt(address, 'Land', 'ISOCode');
  if (!street || !city || !postcode || !country) return null;
  return {
    street,
    houseNumber: textAt(address, 'Huisnummer'),
    box: textAt(address, 'Busnummer'),
    postcode,
    city,
    country,
  };
}

/** Asks MAGDA about one enterprise, now. @returns null when it knows no such enterprise. @throws SourceFailure */
export async function askEnterprise(notes: Notes, number: string): Promise<Enterprise | null> {
  const contents = await askMagda(
    notes,
    ENTERPRISE,
    partyOf(notes.reach),
    `<Criteria><Ondernemingsnummer>${number}</Ondernemingsnummer></Criteria>`,
  );
  return contents === null ? null : readEnterprise(contents, number);
}

/** The crossroads bank of enterprises through MAGDA: a support source, which feeds no item of a dossier. */
export const enterprises: Connector = {
  code: 'MAGDA_KBO',
  items: [],
  endpoint: null,
  sandboxPath: '/magda/Magda-02.00/soap/WebService',
  concurrency: 8,
  validSeconds: 0,
  ask: () => Promise.resolve(new Map()),
};
