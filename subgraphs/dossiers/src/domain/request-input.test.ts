import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fileTypeOf } from './file-type.ts';
import { masked } from './national-number.ts';
import { checkContact, readParcels } from './request-input.ts';
import { tally } from './tally.ts';

const codes = (problems: readonly { code: string; path: readonly string[] }[]) =>
  problems.map(({ code, path }) => `${path.join('.')}: ${code}`);

it('reads CaPaKeys in any notation', () => {
  expect(readParcels([{ capakey: '44021a0001-00a000' }, { capakey: '44021_B_0002_C_003_04' }])).toEqual({
    wanted: [
      { kind: 'parcel', capakey: '44021A0001/00A000' },
      { kind: 'parcel', capakey: '44021B0002/04C003' },
    ],
    problems: [],
  });
});

it('takes a drawn area beside a parcel, for the register to judge', () => {
  const geometry = { type: 'Polygon', coordinates: [] };
  expect(readParcels([{ geometry }, { capakey: '44021A0001/00A000' }])).toEqual({
    wanted: [
      { kind: 'area', geometry },
      { kind: 'parcel', capakey: '44021A0001/00A000' },
    ],
    problems: [],
  });
});

it.each([
  { name: 'an empty cart', parcels: [], says: ['parcels: PARCEL_COUNT'] },
  {
    name: '51 parcels',
    parcels: Array.from({ length: 51 }, () => ({ capakey: '44021A0001/00A000' })),
    says: ['parcels: PARCEL_COUNT'],
  },
  {
    name: 'something that is no key',
    parcels: [{ capakey: 'Korenmarkt 1' }],
    says: ['parcels.0.capakey: NOT_A_CAPAKEY'],
  },
  { name: 'no key', parcels: [{}], says: ['parcels.0.capakey: NOT_A_CAPAKEY'] },
  {
    name: 'the same parcel in two notations',
    parcels: [{ capakey: '44021A0001/00A000' }, { capakey: '44021a0001-00a000' }],
    says: ['parcels.1.capakey: DUPLICATE_PARCEL'],
  },
  {
    name: 'a key and a drawn area for one place',
    parcels: [{ capakey: '44021A0001/00A000', geometry: { type: 'Polygon' } }],
    says: ['parcels.0: KEY_AND_GEOMETRY'],
  },
  {
    name: 'a drawn area with building units',
    parcels: [{ geometry: { type: 'Polygon' }, buildingUnits: ['1'] }],
    says: ['parcels.0: AREA_WITH_PARTS'],
  },
  {
    name: 'a note of a megabyte',
    parcels: [{ capakey: '44021A0001/00A000', note: 'x'.repeat(1_000_000) }],
    says: ['parcels.0.note: TOO_LONG'],
  },
  {
    name: 'too many parts',
    parcels: [{ capakey: '44021A0001/00A000', partitions: Array.from({ length: 51 }, String) }],
    says: ['parcels.0.partitions: TOO_MANY_PARTS'],
  },
  {
    name: 'half a character',
    parcels: [{ capakey: '44021A0001/00A000', note: 'a\ud800' }],
    says: ['parcels.0.note: UNREADABLE'],
  },
])('refuses $name, and says where', ({ parcels, says }) => {
  expect(codes(readParcels(parcels).problems)).toEqual(says);
});

it.each([
  { email: 'kantoor@voorbeeld.be', says: [] },
  { email: 'kantoor', says: ['contactEmail: NOT_AN_EMAIL'] },
  { email: 'a@b', says: ['contactEmail: NOT_AN_EMAIL'] },
  { email: 'a@b.be, c@d.be', says: ['contactEmail: NOT_AN_EMAIL'] },
  { email: '', says: ['contactEmail: REQUIRED'] },
  { email: `${'x'.repeat(300)}@voorbeeld.be`, says: ['contactEmail: TOO_LONG'] },
])('reads the e-mail address "$email" as $says', ({ email, says }) => {
  expect(codes(checkContact({ contactEmail: email }, true))).toEqual(says);
});

it('says everything in four languages', () => {
  const { problems } = readParcels([{ capakey: 'x' }]);
  expect(Object.keys(problems[0]!.message)).toEqual(['nl', 'en', 'fr', 'de']);
});

it('shows of a national number the month of birth and no more', () => {
  expect(masked('85073003328')).toBe('85.07.**-***.**');
});

it.each([
  { bytes: Buffer.from('%PDF-1.7 …'), mediaType: 'application/pdf' },
  { bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), mediaType: 'image/png' },
  { bytes: Buffer.from([0xff, 0xd8, 0xff, 0xe0]), mediaType: 'image/jpeg' },
  { bytes: Buffer.from([0x49, 0x49, 0x2a, 0x00]), mediaType: 'image/tiff' },
])('knows a file by its content: $mediaType', ({ bytes, mediaType }) => {
  expect(fileTypeOf(bytes)?.mediaType).toBe(mediaType);
});

it('takes no file whose content is something else, whatever it is called', () => {
  for (const text of ['<html>', 'MZ', '#!/bin/sh', 'PK\u0003\u0004 just a zip', '', '<svg onload="">'])
    expect(fileTypeOf(Buffer.from(text)), text).toBeNull();
});

it('counts every item once, as answered or as open', () => {
  const one = fc.record({
    status: fc.constantFrom(
      'PENDING',
      'TO_FILL',
      'FILLED_BY_PLATFORM',
      'FILLED_BY_MUNICIPALITY',
      'SOURCE_UNAVAILABLE',
      'CHECKED',
    ),
    mandatory: fc.boolean(),
    filledBy: fc.constant(null),
    sourceCode: fc.constant(null),
    takenFrom: fc.constant(null),
    remark: fc.option(fc.string()),
    overlapShare: fc.option(fc.double({ min: 0, max: 1 })),
    corrected: fc.boolean(),
    sourcesDisagree: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(one), (items) => {
      const counts = tally(items);
      expect(counts.answered + counts.open).toBe(counts.total);
      expect(counts.total).toBe(items.length);
      expect(counts.mandatoryOpen).toBeLessThanOrEqual(counts.open);
    }),
  );
});
