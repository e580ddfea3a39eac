import { expect, it } from 'vitest';
import { aheadOf, type Present } from './usePresence.ts';

const on = (id: string, itemCode: string | null): Present => ({
  officer: { id, name: id },
  section: 'MILIEU',
  itemCode,
  expiresInS: 60,
});

it('puts who came first ahead, and never who came after me or is on another item', () => {
  const all = [on('bram', 'BOS'), on('ik', 'BOS'), on('fatima', 'BOS'), on('nele', 'EPC')];
  expect(aheadOf(all, 'ik', 'BOS').map(({ officer }) => officer.id)).toEqual(['bram']);
  expect(aheadOf(all, 'bram', 'BOS')).toEqual([]);
});

it('puts all who are there ahead while the server has not heard of me yet', () => {
  expect(aheadOf([on('bram', 'BOS')], 'ik', 'BOS')).toHaveLength(1);
  expect(aheadOf([on('bram', null)], 'ik', null)).toEqual([]);
});
