import { AGENT, GOVERNMENT_KBO, NOTARY, PLATFORM } from '../../identity/cast.ts';
import { enterpriseNumber, TOWNS } from '../../world/towns.ts';
import { xml } from '../gml.ts';
import { exception, noData, type Question } from './envelope.ts';

interface Known {
  readonly number: string;
  readonly name: string;
  readonly active: boolean;
  readonly vat: boolean;
  /** An enterprise of one person: then the name is a person's. */
  readonly natural?: true;
  /** Made up; one that has none told is there to be seen too. */
  readonly seat?: Seat;
}
interface Seat {
  readonly street: string;
  readonly number: string;
  readonly box?: string;
  readonly postcode: string;
  readonly city: string;
  readonly nisCode: string;
}
const LEUVEN = { postcode: '3000', city: 'Leuven', nisCode: '24062' } as const;
const SEATS: Readonly<Record<string, Seat>> = {
  [NOTARY.id]: { street: 'Naamsestraat', number: '63', box: '2', ...LEUVEN },
  [AGENT.id]: { street: 'Diestsestraat', number: '104', ...LEUVEN },
  [PLATFORM.id]: {
    street: 'Voorbeeldlaan',
    number: '1',
    postcode: '1000',
    city: 'Brussel',
    nisCode: '21004',
  },
};

/** An enterprise that stopped, and one of a natural person, so that both can be seen. */
export const CEASED = enterpriseNumber(4441222);
export const SOLE_TRADER = enterpriseNumber(7123321);

const KNOWN: readonly Known[] = [
  ...[NOTARY, AGENT, PLATFORM].map(({ id, name }) => ({
    number: id,
    name,
    active: true,
    vat: true,
    seat: SEATS[id]!,
  })),
  { number: GOVERNMENT_KBO, name: 'Digitaal Vlaanderen', active: true, vat: false },
  ...TOWNS.map(({ kbo, name }) => ({ number: kbo, name: `Stad ${name}`, active: true, vat: true })),
  { number: CEASED, name: 'Immo Vroeger', active: false, vat: false },
  { number: SOLE_TRADER, name: 'Griet Lambrecht', active: true, vat: true, natural: true },
];
const BY_NUMBER = new Map(KNOWN.map((known) => [known.number, known]));

const described = (tag: string, code: string, text: string): string =>
  `<${tag}><Code Beschrijving="${text}">${code}</Code></${tag}>`;

const activity = (ended: boolean): string =>
  `<Activiteiten><Activiteit DatumBegin="2010-01-01"${ended ? ' DatumEinde="2021-12-31"' : ''}><Nace><Code>69102</Code><Versie>2025</Versie></Nace><Type><Code Beschrijving="Hoofdactiviteit">P</Code></Type><Groep>001</Groep></Activiteit></Activiteiten>`;

const address = ({ street, number, box, postcode, city, nisCode }: Seat): string =>
  `<Adressen><Adres DatumBegin="2010-01-01"><Straat><Code>1001</Code></Straat><Huisnummer>${number}</Huisnummer>${box ? `<Busnummer>${box}</Busnummer>` : ''}` +
  `<Gemeente><NISCode>${nisCode}</NISCode><PostCode>${postcode}</PostCode></Gemeente><Land><NISCode>150</NISCode><ISOCode>BE</ISOCode><Naam>BELGIE</Naam></Land>` +
  `<Type><Code>001</Code></Type><Descripties><Descriptie><Adres><Straat><Naam>${xml(street)}</Naam></Straat><Gemeente><Naam>${city}</Naam></Gemeente></Adres><Taalcode>NL</Taalcode></Descriptie></Descripties></Adres></Adressen>`;

const enterprise = ({ number, name, active, vat, natural, seat }: Known): string =>
  `<Onderneming><Ondernemingsnummer>${number}</Ondernemingsnummer><AuthentiekBron><Code>03</Code><Omschrijving>KBO</Omschrijving></AuthentiekBron>` +
  `${described('OndernemingOfVestiging', '1', 'Onderneming')}<StatusKBO><Code>${active ? 'AC' : 'ST'}</Code></StatusKBO>` +
  `${natural ? described('SoortOnderneming', '1', 'Natuurlijk persoon') : described('SoortOnderneming', '2', 'Rechtspersoon')}` +
  `<Namen><MaatschappelijkeNamen><MaatschappelijkeNaam DatumBegin="2010-01-01"><Naam>${xml(name)}</Naam><Taalcode>nl</Taalcode></MaatschappelijkeNaam></MaatschappelijkeNamen></Namen>${seat ? address(seat) : ''}` +
  `<Start><Datum>2010-01-01</Datum></Start>${vat || !active ? activity(!vat) : ''}</Onderneming>`;

/** GeefOnderneming: one enterprise by its number; 30001 when there is none. */
export function giveEnterprise(question: Question, wrongOne: boolean): string {
  const number = question.criterion('Ondernemingsnummer');
  if (!/^[01]\d{9}$/.test(number ?? '')) return exception('40001', 'Het ondernemingsnummer is niet geldig');
  const known = BY_NUMBER.get(number!);
  if (known === undefined) return noData('KBO');
  return `<Inhoud>${enterprise(wrongOne ? KNOWN.find((other) => other !== known)! : known)}</Inhoud>`;
}
