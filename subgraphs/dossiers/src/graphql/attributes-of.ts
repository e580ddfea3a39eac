import { attributeOf, displayValue, type Catalogue, type ItemDefinition } from '@vip/catalogue';
import type { Language } from '@vip/domain-kit';
import type { ItemRecord } from '../domain/item.ts';
import type { AttributeValueType, ItemRecordType } from './item.type.ts';

interface Shown {
  readonly catalogue: Catalogue;
  readonly definition: ItemDefinition;
  readonly language: Language;
}

/** Records as people read them. @param id of what they are of: a record has its place behind it. */
export const recordsAs = (
  records: readonly ItemRecord[],
  id: string,
  shown: Shown,
): readonly ItemRecordType[] =>
  records.map((record, at) => ({ id: `${id}/${at}`, attributes: attributesOf(record, shown) }));

const attributesOf = (record: ItemRecord, { catalogue, definition, language }: Shown): AttributeValueType[] =>
  Object.entries(record).flatMap(([code, value]) => {
    const attribute = attributeOf(definition, code);
    if (!attribute || value === null || value === undefined) return [];
    return [
      {
        code,
        label: attribute.label[language],
        type: attribute.type,
        value,
        display: displayValue(catalogue, attribute, value, language),
      },
    ];
  });
