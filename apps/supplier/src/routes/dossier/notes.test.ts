import { expect, it } from 'vitest';
import { notesOf } from './SideNotes.tsx';

const item = (code: string, remark: string | null, by: string | null = null) => ({
  __typename: 'DossierItem' as const,
  id: `id-${code}`,
  code,
  label: `Label ${code}`,
  remark,
  filledBy: by ? { __typename: 'Party' as const, id: by, name: by } : null,
});
const dossier = {
  __typename: 'Dossier' as const,
  id: 'd',
  note: 'Sleutel bij de buren.',
  returnReason: 'Verval ontbreekt.',
  requester: { __typename: 'Party' as const, id: 'n', name: 'Notaris Peeters' },
  corrections: [
    { __typename: 'Correction' as const, id: 'c', itemLabel: 'Rooilijn', reason: 'Plan van 2019 ontbreekt.' },
  ],
  sections: [
    {
      __typename: 'DossierSection' as const,
      code: 'PLAN',
      items: [item('A', null), item('B', 'Nagevraagd.', 'Nele')],
    },
  ],
};

it('gathers what requester, controller and officers wrote, the whole dossier first, and leads a remark to its item', () => {
  expect(notesOf(dossier).map(({ kind, about, by, text, place }) => [kind, about, by, text, place])).toEqual([
    ['requester', null, 'Notaris Peeters', 'Sleutel bij de buren.', null],
    ['controller', null, null, 'Verval ontbreekt.', null],
    ['correction', 'Rooilijn', null, 'Plan van 2019 ontbreekt.', null],
    ['remark', 'Label B', 'Nele', 'Nagevraagd.', { section: 'PLAN', item: 'B' }],
  ]);
});

it('has nothing to tell of a dossier in which nobody wrote', () => {
  const silent = { ...dossier, note: null, returnReason: null, corrections: [], sections: [] };
  expect(notesOf(silent)).toEqual([]);
});
