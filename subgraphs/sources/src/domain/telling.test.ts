import { catalogueOf } from '@vip/catalogue';
import type { SourceOutcome } from '@vip/domain-kit';
import { describe, expect, it } from 'vitest';
import type { Evidence, ToldAnswer } from './evidence.ts';
import { tell } from './telling.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const catalogue = catalogueOf('2026.1');
let ids = 0;
const MADE = {
  newId: () => `answer-${(ids += 1)}`,
  digest: (text: string) => `digest of ${text}`,
};
const word = (
  itemCode: string,
  sourceCode: string,
  outcome: SourceOutcome,
  records: Evidence['records'] = [],
): Evidence => ({
  id: `${itemCode}-${sourceCode}`,
  dossierId: 'dossier',
  itemCode,
  sourceCode,
  outcome,
  records,
  geometry: null,
  askedAt: NOW,
  answeredAt: outcome === 'PENDING' ? null : NOW,
  sourceVersion: null,
  requestDigest: '',
  responseDigest: 'd1',
  attempts: 1,
  nextAttemptAt: outcome === 'FAILED' ? new Date('2026-03-01T12:01:00Z') : null,
  reason: outcome === 'FAILED' ? 'timeout' : null,
  failingSince: outcome === 'FAILED' ? NOW : null,
  gaveUpAt: null,
  validUntil: null,
  reused: false,
});
const floods = (a: SourceOutcome, b: SourceOutcome, c: SourceOutcome, klasse = 'D') =>
  (
    [
      ['OVERSTROMING_FLUVIAAL', a],
      ['OVERSTROMING_PLUVIAAL', b],
      ['OVERSTROMING_ZEE', c],
    ] as const
  ).map(([item, outcome]) => word(item, 'VMM_WATERTOETS', outcome, outcome === 'FOUND' ? [{ klasse }] : []));
const pScore = word('P_SCORE', 'VIP_AFGELEID', 'PENDING');

describe('the P-score', () => {
  it('is the worst of the three maps, once all three answered', () => {
    const { answers, derived } = tell(catalogue, [...floods('NONE', 'FOUND', 'NONE'), pScore], [], NOW, MADE);
    expect(answers.find(({ itemCode }) => itemCode === 'P_SCORE')).toMatchObject({
      outcome: 'FOUND',
      records: [{ score: 'D', bepalendeBron: 'pluviaal' }],
      sequence: 1,
      sourceCode: 'VIP_AFGELEID',
    });
    expect(derived).toHaveLength(1);
  });
  it('is proved by the version of its rule, what it was worked out from, and what came of it', () => {
    const { derived } = tell(catalogue, [...floods('NONE', 'FOUND', 'NONE'), pScore], [], NOW, MADE);
    const none = ['VMM_WATERTOETS', 'NONE', []];
    expect(derived[0]).toMatchObject({
      sourceVersion: '2026.1',
      requestDigest: `digest of ${JSON.stringify(['2026.1', 'P_SCORE', [none, ['VMM_WATERTOETS', 'FOUND', [{ klasse: 'D' }]], none]])}`,
      responseDigest: `digest of ${JSON.stringify(['FOUND', [{ bepalendeBron: 'pluviaal', score: 'D' }]])}`,
    });
    // The same again is no other word; the same score from other answers has other proof.
    const again = tell(catalogue, [...floods('NONE', 'FOUND', 'NONE'), derived[0]!], [], NOW, MADE);
    expect(again.derived).toEqual([]);
    const other = tell(catalogue, [...floods('NONE', 'FOUND', 'FOUND'), derived[0]!], [], NOW, MADE);
    expect(other.derived).toHaveLength(1);
  });
  it('has no answer to prove when a map failed', () => {
    const { derived } = tell(catalogue, [...floods('NONE', 'FAILED', 'NONE'), pScore], [], NOW, MADE);
    expect(derived[0]).toMatchObject({ outcome: 'FAILED', responseDigest: null });
    expect(derived[0]!.requestDigest).toContain('FAILED');
  });
  it('waits while a map is still being asked', () => {
    const { answers } = tell(catalogue, [...floods('NONE', 'PENDING', 'NONE'), pScore], [], NOW, MADE);
    expect(answers.map(({ itemCode }) => itemCode).toSorted()).toEqual([
      'OVERSTROMING_FLUVIAAL',
      'OVERSTROMING_ZEE',
    ]);
  });
  it('is not known when a map failed, and says when we ask again', () => {
    const { answers } = tell(catalogue, [...floods('NONE', 'FAILED', 'NONE'), pScore], [], NOW, MADE);
    expect(answers.find(({ itemCode }) => itemCode === 'P_SCORE')).toMatchObject({
      outcome: 'FAILED',
      records: [],
      nextAttemptAt: new Date('2026-03-01T12:01:00Z'),
    });
  });
});

it('asks the registers in the order of the catalogue, whatever order they answer in', () => {
  const { answers } = tell(
    catalogue,
    [
      word('KADASTRALE_LIGGING', 'GEO_CAPAKEY', 'FOUND', [
        { perceelStatus: 'actueel', afdelingNaam: 'GENT  1 AFD' },
      ]),
      word('KADASTRALE_LIGGING', 'BASISREG_PERCEEL', 'FOUND', [{ perceelStatus: 'gerealiseerd' }]),
    ],
    [],
    NOW,
    MADE,
  );
  expect(answers).toMatchObject([
    {
      sourceCode: 'BASISREG_PERCEEL',
      records: [{ perceelStatus: 'gerealiseerd', afdelingNaam: 'GENT  1 AFD' }],
    },
  ]);
});

it('raises the sequence when a failure becomes an answer, and stays silent when nothing changed', () => {
  const first = tell(catalogue, [word('EPC', 'VEKA_EPC', 'FAILED')], [], NOW, MADE).answers;
  expect(first).toMatchObject([{ outcome: 'FAILED', sequence: 1, reason: 'timeout' }]);
  expect(
    tell(catalogue, [word('EPC', 'VEKA_EPC', 'FAILED')], first as ToldAnswer[], NOW, MADE).answers,
  ).toEqual([]);
  expect(
    tell(catalogue, [word('EPC', 'VEKA_EPC', 'NONE')], first as ToldAnswer[], NOW, MADE).answers,
  ).toMatchObject([{ outcome: 'NONE', sequence: 2 }]);
});

describe('sources that contradict each other', () => {
  const adressen = (second: SourceOutcome) => [
    word('ADRESSEN', 'BASISREG_PERCEEL', 'FOUND', [{ adresId: '1', volledigAdres: 'Kerkstraat 1' }]),
    word('ADRESSEN', 'BASISREG_ADRES', second, second === 'FOUND' ? [{ adresId: '2' }] : []),
  ];
  it('are told with the answer of the first, and told again when they come to agree', () => {
    const [first] = tell(catalogue, adressen('NONE'), [], NOW, MADE).answers;
    expect(first).toMatchObject({
      sourceCode: 'BASISREG_PERCEEL',
      outcome: 'FOUND',
      disagreement: { kind: 'PRESENCE', sources: ['BASISREG_PERCEEL', 'BASISREG_ADRES'] },
    });
    expect(tell(catalogue, adressen('NONE'), [first!], NOW, MADE).answers).toEqual([]);
    expect(tell(catalogue, adressen('FAILED'), [first!], NOW, MADE).answers).toMatchObject([
      { sequence: 2, disagreement: null },
    ]);
  });
});
