/** What a dossier asks and how answers are checked, shown and summed up. Refuses: npm packages, storage, one subgraph's rules. */
export type * from './catalogue.ts';
export { catalogueOf, catalogueVersions, currentVersion } from './versions.ts';
export { attributeOf, codeListOf, isMany, itemOf, itemsOf, label, sectionOf } from './lookup.ts';
export type { Problem, ProblemCode } from './problem.ts';
export { RECORD_LIMIT } from './ranges.ts';
export { validateRecords } from './validate-records.ts';
export { recordsOf } from './records.ts';
export { displayValue } from './display.ts';
export { summaryOf } from './summary.ts';
export { jsonSchemaOf, type JsonSchema, type RecordSchema } from './json-schema.ts';
export { problemsBySchema } from './problems-by-schema.ts';
export {
  deriveGScore,
  derivePScore,
  deriveRenovationDuty,
  type BuildingFloods,
  type Known,
} from './derive.ts';
export { validityOf, type Validity } from './validity.ts';
export { loadCodeList, type ListRow, type LoadReport } from './load-code-list.ts';
export { readListRows } from './read-list-rows.ts';
export { checkCatalogue } from './check-catalogue.ts';
