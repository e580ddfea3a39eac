import { afterEach, expect, it } from 'vitest';
import { inBulk, rowsOf } from './bulk.ts';
import { dropDraft, keepDraft } from './form.ts';

const item = (code: string, more: object = {}) => ({
  id: code,
  code,
  version: 3,
  status: 'TO_FILL' as const,
  editMode: 'FEED' as const,
  availableActions: ['FILL' as const],
  definition: { onNone: { kind: 'NOT_APPLICABLE' as const } },
  ...more,
});
afterEach(() => dropDraft('WRITTEN'));

it('takes what is open and nobody rules, and leaves out what a source may still find', () => {
  keepDraft('WRITTEN', 3, { applicability: 'APPLICABLE', records: [{ naam: 'x' }], remark: '' });
  const taken = inBulk([
    item('OPEN'),
    item('ANSWERED', { status: 'FILLED_BY_PLATFORM' }),
    item('FAILED', { status: 'SOURCE_UNAVAILABLE' }),
    item('NOT_MINE', { availableActions: [] }),
    item('AUTHENTIC', { editMode: 'READ_ONLY' }),
    item('CLASS', { definition: { onNone: { kind: 'VALUE' } } }),
    item('WRITTEN'),
  ]);
  expect(taken.map(({ code }) => code)).toEqual(['OPEN']);
});

it('sends each with the version that was read, so that a colleague who was first is not overwritten', () => {
  expect(rowsOf('d', [item('OPEN')])).toEqual([
    { dossierId: 'd', code: 'OPEN', applicability: 'NOT_APPLICABLE', expectedVersion: 3 },
  ]);
});
