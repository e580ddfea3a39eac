import fc from 'fast-check';
import type { AttributeDefinition, Catalogue, ItemDefinition, ItemRecordData } from '../catalogue.ts';
import { codeListOf, isMany } from '../lookup.ts';
import { rangeOf } from '../ranges.ts';

/** Any text that people may write: accents, emoji, quotes, line breaks in a long one; never only spaces. */
const anyText = (lines: boolean): fc.Arbitrary<string> =>
  fc
    .string({ unit: lines ? 'grapheme' : 'grapheme-composite', minLength: 1, maxLength: 60 })
    .filter((text) => text.trim() !== '');

const position = fc.tuple(
  fc.integer({ min: 2_200_000, max: 25_800_000 }).map((cm) => cm / 100),
  fc.integer({ min: 15_300_000, max: 24_400_000 }).map((cm) => cm / 100),
);
const anyGeometry = fc.oneof(
  position.map((coordinates) => ({ type: 'Point', coordinates })),
  fc
    .array(position, { minLength: 2, maxLength: 5 })
    .map((coordinates) => ({ type: 'LineString', coordinates })),
  fc
    .array(position, { minLength: 3, maxLength: 6 })
    .map((ring) => ({ type: 'Polygon', coordinates: [[...ring, ring[0]!]] })),
);
/** One id is one document: its name and digest follow from it. */
const anyDocument = fc.uuid().map((id) => ({
  id,
  name: `bijlage-${id.slice(0, 4)}.pdf`,
  digest: id.replaceAll('-', '').padEnd(64, '0'),
}));

/** A single value that suits the attribute. */
export function anyValue(catalogue: Catalogue, attribute: AttributeDefinition): fc.Arbitrary<unknown> {
  const [min, max] = rangeOf(attribute) ?? [0, 0];
  switch (attribute.type) {
    case 'STRING':
      return anyText(false);
    case 'TEXT':
      return anyText(true);
    case 'BOOLEAN':
      return fc.boolean();
    case 'INTEGER':
    case 'MONEY':
      return fc.integer({ min, max });
    case 'DECIMAL':
      return fc
        .integer({ min: Math.max(min, -1e9) * 100, max: max * 100 })
        .map((hundredths) => hundredths / 100);
    case 'DATE':
      return fc
        .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
        .map((at) => at.toISOString().slice(0, 10));
    case 'CODE': {
      const list = codeListOf(catalogue, attribute.codeList!)!;
      const known = fc.constantFrom(...list.values.map(({ code }) => code));
      return list.open ? fc.oneof(known, fc.constantFrom('0199', '999 NIEUWE AARD#')) : known;
    }
    case 'URI':
      return fc.webUrl();
    case 'DOCUMENT':
      return anyDocument;
    case 'GEOMETRY':
      return anyGeometry;
  }
}

/** An answer to an item that validation accepts, with and without what is optional. */
export const anyRecord = (catalogue: Catalogue, item: ItemDefinition): fc.Arbitrary<ItemRecordData> =>
  fc.record(
    Object.fromEntries(
      item.attributes.map((attribute) => {
        const one = anyValue(catalogue, attribute);
        const some = isMany(attribute) ? fc.oneof(one, fc.array(one, { minLength: 1, maxLength: 3 })) : one;
        return [attribute.code, some];
      }),
    ),
    { requiredKeys: item.attributes.filter(({ required }) => required).map(({ code }) => code) },
  );
