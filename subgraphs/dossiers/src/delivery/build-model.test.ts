import { catalogueOf } from '@vip/catalogue';
import { expect, it } from 'vitest';
import { documentModel } from './build-model.ts';
import { sampleFacts } from './testing/sample-dossier.ts';
import { fingerprintOf, toJson } from './to-json.ts';

const modelOf = (...args: Parameters<typeof sampleFacts>) =>
  documentModel(catalogueOf(), sampleFacts(...args));
const item = (model: ReturnType<typeof modelOf>, code: string) =>
  model.sections.flatMap(({ items }) => items).find((one) => one.code === code)!;

it('has every item of the catalogue in its section, answered or not', () => {
  const model = modelOf({ items: [] });
  expect(model.sections.map(({ code, answered, items }) => [code, answered, items.length])).toEqual(
    catalogueOf().sections.map(({ code, items }) => [code, 0, items.length]),
  );
  expect(item(model, 'GEWESTPLAN')).toMatchObject({
    answered: false,
    summary: 'Geen antwoord ontvangen',
    records: [],
    provenance: null,
  });
});

it('shows values as people read them beside the values themselves', () => {
  expect(item(modelOf(), 'OVERSTROMING_PLUVIAAL').records[0]![0]).toEqual({
    code: 'klasse',
    label: 'Klasse (hoogste binnen perceel)',
    type: 'CODE',
    value: 'C',
    display: 'C: Kleine kans op overstromingen',
  });
});

it('says on the day of validation how long an answer may be used', () => {
  const validityOn = (day: string) => {
    const epc = { code: 'EPC', applicability: 'APPLICABLE', answered: true } as const;
    const items = [{ ...epc, records: [{ geldigTot: '2027-04-01' }], answeredAt: new Date('2026-05-07') }];
    return item(modelOf({ items, validatedAt: new Date(`${day}T10:00:00Z`) }), 'EPC').validity;
  };
  expect(validityOn('2026-05-18')).toEqual({ until: '2027-04-01', expired: 0, of: 1 });
  expect(validityOn('2027-04-02')).toMatchObject({ expired: 1 });
  expect(item(modelOf(), 'GEWESTPLAN').validity).toBeNull();
});

it('gives a JSON that can be read again, whole, without the neighbours', () => {
  const { neighbours: _, ...delivered } = modelOf();
  expect(JSON.parse(toJson(modelOf()))).toEqual({
    format: 'vastgoeddossier',
    formatVersion: 1,
    crs: 'EPSG:31370',
    ...delivered,
  });
});

it('has one fingerprint per content: another answer is another fingerprint, another sketch is not', () => {
  expect(fingerprintOf(modelOf())).toBe(fingerprintOf(modelOf()));
  expect(fingerprintOf(modelOf({ neighbours: [] }))).toBe(fingerprintOf(modelOf()));
  expect(fingerprintOf(modelOf({ items: [] }))).not.toBe(fingerprintOf(modelOf()));
});
