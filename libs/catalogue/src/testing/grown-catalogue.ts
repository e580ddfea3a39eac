import type { Catalogue, ItemDefinition, Text } from '../catalogue.ts';
import { itemOf } from '../lookup.ts';
import { catalogueOf, VERSIONS } from '../versions.ts';

const text = (nl: string): Text => ({ nl, en: `${nl} (en)`, fr: `${nl} (fr)`, de: `${nl} (de)` });

/** An item that no code knows of, in a section that no code knows of, with a list of its own. */
const NOISE: ItemDefinition = {
  ...itemOf(catalogueOf(), 'SEVESO')!,
  code: 'GELUIDSZONE',
  label: text('Geluidszone'),
  question: text('Ligt het goed in een geluidszone?'),
  explanation: text('Rond een luchthaven gelden eisen voor isolatie.'),
  editMode: 'FEED',
  visibleFrom: 'VALIDATION',
  mandatory: false,
  cardinality: '0..n',
  sources: ['GEMEENTE_MANUEEL'],
  attributes: [
    {
      code: 'zone',
      label: text('Zone'),
      type: 'CODE',
      required: true,
      cardinality: '1..1',
      codeList: 'GELUIDSZONE',
    },
    {
      code: 'niveau',
      label: text('Niveau'),
      type: 'DECIMAL',
      required: false,
      cardinality: '0..1',
      unit: 'dB',
    },
  ],
  onNone: { kind: 'NOT_APPLICABLE', records: [], text: text('Ligt niet in een geluidszone') },
  summary: [{ attribute: 'zone' }],
};

/**
 * The catalogue of today with a section, an item, an attribute, a list and a code more: what somebody who writes data
 * can add without writing code.
 * @param noise what is otherwise about the new item.
 */
export function grownCatalogue(noise: Partial<ItemDefinition> = {}): Catalogue {
  const today = catalogueOf();
  const withLot = (item: ItemDefinition): ItemDefinition =>
    item.code === 'BROWNFIELDCONVENANT'
      ? {
          ...item,
          attributes: [
            ...item.attributes,
            {
              code: 'deelgebied',
              label: text('Deelgebied van het convenant'),
              type: 'STRING',
              required: false,
              cardinality: '0..1',
            },
          ],
        }
      : item;
  return {
    version: 'grown',
    sections: [
      ...today.sections.map((section) => ({ ...section, items: section.items.map(withLot) })),
      { code: 'GELUID', label: text('Geluid'), items: [{ ...NOISE, ...noise }] },
    ],
    codeLists: [
      ...today.codeLists.map((list) =>
        list.code === 'WEG_TYPE'
          ? { ...list, values: [...list.values, { code: 'FIETSSNELWEG', label: text('Fietssnelweg') }] }
          : list,
      ),
      {
        code: 'GELUIDSZONE',
        label: text('Geluidszone'),
        open: false,
        showCode: false,
        values: [{ code: 'LUCHT', label: text('Luchthaven') }],
      },
    ],
  };
}

/** Publishes a version for the length of a test file. */
export function publishForTest(catalogue: Catalogue): Catalogue {
  VERSIONS.set(catalogue.version, catalogue);
  return catalogue;
}
