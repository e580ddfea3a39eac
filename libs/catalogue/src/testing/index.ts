/** Answers that tests make up from the catalogue itself. */
export { grownCatalogue, publishForTest } from './grown-catalogue.ts';
export { anyRecord, anyValue } from './any-record.ts';
