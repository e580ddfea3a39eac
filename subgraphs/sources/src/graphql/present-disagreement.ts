import { attributeOf, catalogueOf, displayValue, itemOf } from '@vip/catalogue';
import type { Language } from '@vip/domain-kit';
import type { Disagreeing } from '../loaders.ts';
import type { ItemRecord } from '../domain/merge.ts';
import { ItemDisagreementType, type AttributeValueType } from './disagreement.type.ts';
import { presentEvidence } from './present.ts';

function attributesOf(
  record: ItemRecord,
  {
    itemCode,
    catalogueVersion,
    language,
  }: { itemCode: string; catalogueVersion: string; language: Language },
): readonly AttributeValueType[] {
  const catalogue = catalogueOf(catalogueVersion);
  const item = itemOf(catalogue, itemCode);
  return Object.entries(record).flatMap(([code, value]) => {
    const attribute = item && attributeOf(item, code);
    if (!attribute || value === null || value === undefined) return [];
    const display = displayValue(catalogue, attribute, value, language);
    return [{ code, label: attribute.label[language], type: attribute.type, value, display }];
  });
}

/** Both answers side by side, each with its proof; what a source says now, not what it said when it was noticed. */
export function presentDisagreement(
  { disagreement: { kind, sources, attributes }, catalogueVersion, evidence }: Disagreeing,
  language: Language,
): ItemDisagreementType {
  const place = new Map(sources.map((code, at) => [code, at]));
  return Object.assign(new ItemDisagreementType(), {
    kind,
    attributeCodes: attributes,
    sides: evidence
      .toSorted((a, b) => place.get(a.sourceCode)! - place.get(b.sourceCode)!)
      .map((row) => ({
        evidence: presentEvidence(row, language),
        records: row.records.map((record) => ({
          attributes: attributesOf(record, { itemCode: row.itemCode, catalogueVersion, language }),
        })),
      })),
  });
}
