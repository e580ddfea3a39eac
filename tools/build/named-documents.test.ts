import { expect, it } from 'vitest';
import { oneDocument, withNames } from './named-documents.ts';

it('takes a document by the name that codegen gave it, and keeps every line where it was', () => {
  const code = [
    "import { graphql } from '../gql/index.ts';",
    'export const ROW = graphql(`',
    '  fragment Review_item on DossierItem {',
    '    id',
    '  }',
    '`);',
    'const RETRY = graphql(`mutation RetrySource { x }`);',
  ].join('\n');
  expect(withNames(code)).toBe(
    [
      "import { Review_ItemFragmentDoc } from '../gql/graphql.ts?document=Review_ItemFragmentDoc'; import { RetrySourceDocument } from '../gql/graphql.ts?document=RetrySourceDocument';",
      'export const ROW = Review_ItemFragmentDoc',
      '',
      '',
      '',
      ';',
      'const RETRY = RetrySourceDocument;',
    ].join('\n'),
  );
});

it('leaves a module without documents as it is', () => {
  expect(withNames("import { graphql } from 'graphql';")).toBeNull();
});

it('takes one document out of what codegen made, without its types, and says so when it is not there', () => {
  const generated = [
    'export type RetrySourceMutation = { x: string };',
    'export const RetrySourceDocument = {"kind":"Document"} as unknown as DocumentNode<RetrySourceMutation, never>;',
  ].join('\n');
  expect(oneDocument(generated, 'RetrySourceDocument')).toBe(
    'export const RetrySourceDocument = {"kind":"Document"};',
  );
  expect(() => oneDocument(generated, 'RetryDocument')).toThrow('npm run codegen');
});
