import { jsonSchemaOf, sectionOf, type Catalogue, type ItemDefinition } from '@vip/catalogue';
import type { Language } from '@vip/domain-kit';
import type { CatalogueType, CodeListType, ItemDefinitionType } from './catalogue.type.ts';

/** A definition of the catalogue in a language; its JSON Schema is made only when it is asked. */
export const presentDefinition = (
  catalogue: Catalogue,
  item: ItemDefinition,
  language: Language,
): ItemDefinitionType => ({
  code: item.code,
  label: item.label[language],
  question: item.question[language],
  explanation: item.explanation[language],
  legalBasis: item.legalBasis,
  legalBasisConfidence: item.legalBasisConfidence,
  mandatory: item.mandatory,
  editMode: item.editMode,
  visibleFrom: item.visibleFrom,
  retentionYears: item.retentionYears,
  derivedFrom: item.derivedFrom ?? [],
  sectionCode: sectionOf(catalogue, item.code),
  cardinality: item.cardinality,
  attachmentsAllowed: item.attachmentsAllowed,
  attributes: item.attributes.map(
    ({ code, label, type, required, cardinality, unit, codeList, example }) => ({
      code,
      label: label[language],
      type,
      required,
      cardinality,
      unit: unit ?? null,
      codeList: codeList ?? null,
      example: example ?? null,
    }),
  ),
  onNone: { kind: item.onNone.kind, value: item.onNone.records[0] ?? null, text: item.onNone.text[language] },
  authentic: item.authentic,
  get jsonSchema() {
    return jsonSchemaOf(catalogue, item);
  },
});

export const presentCatalogue = (catalogue: Catalogue, language: Language): CatalogueType => ({
  version: catalogue.version,
  sections: catalogue.sections.map(({ code, label, items }) => ({
    code,
    label: label[language],
    items: items.map((item) => presentDefinition(catalogue, item, language)),
  })),
  codeLists: catalogue.codeLists.map(({ code, label, values }): CodeListType => ({
    code,
    label: label[language],
    values: values.map((value) => ({ code: value.code, label: value.label[language] })),
  })),
});
