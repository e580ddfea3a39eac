import { expect, it } from 'vitest';
import { withNames } from './named-documents.ts';

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
      "import { Review_ItemFragmentDoc, RetrySourceDocument } from '../gql/graphql.ts';",
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
