import { expect, it } from 'vitest';
import { isEnterpriseNumber } from '../../commands/enterprise.ts';
import { readXml, descendants } from '../protocols/xml.ts';
import { readEnterprise } from './kbo.ts';

const told = (more: string, number = '0428315871') =>
  descendants(
    readXml(
      `<Inhoud><Onderneming><Ondernemingsnummer>${number}</Ondernemingsnummer><StatusKBO><Code>AC</Code></StatusKBO>${more}</Onderneming></Inhoud>`,
    ),
    'Onderneming',
  ).map((Onderneming) => ({ Onderneming: [Onderneming] }));
const kind = (code: string) =>
  `<SoortOnderneming><Code>${code}</Code></SoortOnderneming><Namen><MaatschappelijkeNamen><MaatschappelijkeNaam><Naam>Griet Lambrecht</Naam></MaatschappelijkeNaam></MaatschappelijkeNamen></Namen>`;
const activity = (group: string, ended = '') =>
  `<Activiteiten><Activiteit${ended}><Groep>${group}</Groep></Activiteit></Activiteiten>`;

it('does not read the name of a natural person who is an enterprise', () => {
  expect(readEnterprise(told(kind('1')), '0428315871').name).toBeNull();
  expect(readEnterprise(told(kind('2')), '0428315871').name).toBe('Griet Lambrecht');
});

it.each([
  ['a running activity for it', activity('001'), true],
  ['an activity that ended', activity('001', ' DatumEinde="2021-12-31"'), false],
  ['an activity of another group', activity('006'), false],
  ['no activity', '', false],
])('has value added tax with %s: %s', (_what, xml, expected) => {
  expect(readEnterprise(told(xml), '0428315871').hasVat).toBe(expected);
});

const address = (more: string, kind = '001', attributes = '') =>
  `<Adressen><Adres${attributes}><Straat><Code>1148</Code></Straat><Huisnummer>1</Huisnummer><Gemeente><NISCode>44021</NISCode><PostCode>9000</PostCode></Gemeente><Land><ISOCode>BE</ISOCode></Land><Type><Code>${kind}</Code></Type><Descripties>${more}</Descripties></Adres></Adressen>`;
const inWords = (language: string, street: string, city: string) =>
  `<Descriptie><Adres><Straat><Naam>${street}</Naam></Straat><Gemeente><Naam>${city}</Naam></Gemeente></Adres><Taalcode>${language}</Taalcode></Descriptie>`;
const GENT = inWords('NL', 'Botermarkt', 'Gent');

it('has its seat in Dutch, whatever other language comes first', () => {
  expect(
    readEnterprise(told(address(inWords('FR', 'Marché au Beurre', 'Gand') + GENT)), '0428315871').seat,
  ).toEqual({
    street: 'Botermarkt',
    houseNumber: '1',
    box: null,
    postcode: '9000',
    city: 'Gent',
    country: 'BE',
  });
});

it.each([
  ['told none', ''],
  ['an address of another kind', address(GENT, '002')],
  ['an address that it left', address(GENT, '001', ' DatumEinde="2020-12-31"')],
  ['an address without its street', address('')],
])('has no seat when the crossroads bank %s: nothing is made up', (_what, xml) => {
  expect(readEnterprise(told(xml), '0428315871').seat).toBeNull();
});

it('is another enterprise than asked: a failure', () => {
  expect(() => readEnterprise(told(''), '0207451227')).toThrow('wrong-parcel');
});

it.each([
  ['0207451227', true],
  ['0428315871', true],
  ['0867306836', false],
  ['2428315871', false],
  ['OVO002949', false],
])('%s is the number of an enterprise: %s', (number, expected) => {
  expect(isEnterpriseNumber(number)).toBe(expected);
});
