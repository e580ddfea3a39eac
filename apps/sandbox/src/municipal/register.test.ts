import { expect, it } from 'vitest';
import { answerFromRegister, type AttributeForm, type CatalogueForms, type ItemForm } from './register.ts';

const attribute = (code: string, type: string, more: Partial<AttributeForm> = {}): AttributeForm => ({
  code,
  label: code,
  type,
  required: true,
  unit: null,
  codeList: null,
  ...more,
});
const forms: CatalogueForms = {
  sections: [],
  codeLists: [{ code: 'WEG_TYPE', values: [{ code: 'GEWESTWEG' }, { code: 'GEMEENTEWEG' }] }],
};
const item = (attributes: readonly AttributeForm[], sectionCode = 'IDENTIFICATIE'): ItemForm => ({
  code: 'LIGGING_WEG',
  sectionCode,
  label: 'Ligging',
  attributes,
});

it('gives every kind of value in the form that the catalogue asks', () => {
  const { applicability, records } = answerFromRegister(
    item([
      attribute('a', 'STRING'),
      attribute('b', 'BOOLEAN'),
      attribute('c', 'INTEGER'),
      attribute('d', 'DECIMAL', { unit: '%' }),
      attribute('e', 'MONEY'),
      attribute('f', 'DATE'),
      attribute('g', 'CODE', { codeList: 'WEG_TYPE' }),
      attribute('h', 'URI'),
      attribute('i', 'DOCUMENT', { required: false }),
    ]),
    '44021A0123/00B000',
    forms,
  );
  expect(applicability).toBe('APPLICABLE');
  expect(Object.fromEntries(records[0]!.attributes.map(({ code, value }) => [code, value]))).toEqual({
    a: expect.any(String),
    b: expect.any(Boolean),
    c: expect.any(Number),
    d: expect.any(Number),
    e: expect.any(Number),
    f: expect.stringMatching(/^20\d\d-\d\d-\d\d$/),
    g: expect.stringMatching(/^(GEWESTWEG|GEMEENTEWEG)$/),
    h: expect.stringMatching(/^https:\/\//),
  });
});

it('gives the same answer for the same parcel and item, and mostly that it does not apply', () => {
  const forItem = (capakey: string) =>
    answerFromRegister(item([attribute('a', 'STRING')], 'HEFFINGEN'), capakey, forms);
  expect(forItem('44021A0123/00B000')).toEqual(forItem('44021A0123/00B000'));
  const applies = Array.from({ length: 400 }, (_, i) => forItem(`parcel-${i}`)).filter(
    ({ applicability }) => applicability === 'APPLICABLE',
  ).length;
  expect(applies).toBeGreaterThan(20);
  expect(applies).toBeLessThan(120);
});

it('does not make up a file: an item that must have one does not apply, with a remark', () => {
  expect(answerFromRegister(item([attribute('a', 'DOCUMENT')]), 'x', forms)).toEqual({
    applicability: 'NOT_APPLICABLE',
    records: [],
    remark: 'Niet gevonden in het gemeentelijk register.',
  });
});
