import type {
  AttributeDefinition,
  Catalogue,
  CodeList,
  ItemDefinition,
  Language,
  Text,
} from './catalogue.ts';

interface Index {
  readonly items: ReadonlyMap<string, ItemDefinition>;
  readonly sections: ReadonlyMap<string, string>;
  readonly codeLists: ReadonlyMap<string, CodeList>;
}

// A catalogue never changes once read, so its index is made once.
const INDEXES = new WeakMap<Catalogue, Index>();

function indexOf(catalogue: Catalogue): Index {
  const known = INDEXES.get(catalogue);
  if (known) return known;
  const index: Index = {
    items: new Map(
      catalogue.sections.flatMap(({ items }) => items.map((item) => [item.code, item] as const)),
    ),
    sections: new Map(
      catalogue.sections.flatMap(({ code, items }) => items.map((item) => [item.code, code] as const)),
    ),
    codeLists: new Map(catalogue.codeLists.map((list) => [list.code, list] as const)),
  };
  INDEXES.set(catalogue, index);
  return index;
}

/** The item with this code, or undefined. */
export const itemOf = (catalogue: Catalogue, code: string): ItemDefinition | undefined =>
  indexOf(catalogue).items.get(code);

/** The section that an item belongs to. @throws RangeError when the catalogue has no such item. */
export function sectionOf(catalogue: Catalogue, itemCode: string): string {
  const section = indexOf(catalogue).sections.get(itemCode);
  if (section === undefined) throw new RangeError(`No item ${itemCode} in catalogue ${catalogue.version}`);
  return section;
}

/** Every item, in the order in which the dossier shows them. */
export const itemsOf = (catalogue: Catalogue): readonly ItemDefinition[] => [
  ...indexOf(catalogue).items.values(),
];

export const attributeOf = (item: ItemDefinition, code: string): AttributeDefinition | undefined =>
  item.attributes.find((attribute) => attribute.code === code);

export const codeListOf = (catalogue: Catalogue, code: string): CodeList | undefined =>
  indexOf(catalogue).codeLists.get(code);

/** A text in a language. */
export const label = (text: Text, language: Language): string => text[language];

/** Whether an attribute takes several values. */
export const isMany = ({ cardinality }: { readonly cardinality: string }): boolean =>
  cardinality.endsWith('n');
