import { DOSSIER_STATUSES, type DossierStatus } from '@vip/domain-kit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DOSSIER_STEPS,
  DOSSIER_TRANSITIONS,
  isOpen,
  isSettled,
  nextDossierStatus,
  stepsAfterAnswer,
  stepsFrom,
  type DossierStep,
} from './dossier.ts';

const reachableFrom = (start: DossierStatus): Set<DossierStatus> => {
  const reached = new Set<DossierStatus>([start]);
  for (const status of reached) for (const to of Object.values(DOSSIER_TRANSITIONS[status])) reached.add(to);
  return reached;
};

it('reaches every status from CREATED, so no status is dead weight', () => {
  expect(reachableFrom('CREATED')).toEqual(new Set(DOSSIER_STATUSES));
});

it('can end from every status: nothing is stuck', () => {
  for (const status of DOSSIER_STATUSES) {
    const ends = [...reachableFrom(status)].filter((one) => stepsFrom(one).length === 0);
    expect(ends.length, status).toBeGreaterThan(0);
  }
});

it('uses every step somewhere', () => {
  expect(new Set(DOSSIER_STATUSES.flatMap(stepsFrom))).toEqual(new Set(DOSSIER_STEPS));
});

it('is either open or settled, in every status', () => {
  for (const status of DOSSIER_STATUSES) expect(isOpen(status), status).toBe(!isSettled(status));
});

it('goes by any steps only along its table, and a refused step leaves it where it was', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...DOSSIER_STEPS), { maxLength: 40 }), (steps: DossierStep[]) => {
      let status: DossierStatus = 'CREATED';
      let validated = false;
      for (const step of steps) {
        const next = nextDossierStatus(status, step);
        if (!next.ok) {
          expect(next.refusal).toEqual({ kind: 'not-allowed', from: status });
          continue;
        }
        // Nothing is ever validated without quality control.
        if (next.value === 'VALIDATED')
          expect(['IN_QUALITY_CONTROL', 'CORRECTION_REQUESTED']).toContain(status);
        validated ||= next.value === 'VALIDATED';
        status = next.value;
      }
      if (status === 'ARCHIVED' || status === 'CORRECTION_REQUESTED') expect(validated).toBe(true);
    }),
  );
});

describe('after an answer of a source', () => {
  it('starts enriching with the first answer', () => {
    expect(stepsAfterAnswer('CREATED', { pending: 3, open: 9, openBefore: 10 })).toEqual(['enrich']);
  });
  it('goes to the municipality when no source is still to answer, also when one failed', () => {
    expect(stepsAfterAnswer('ENRICHING', { pending: 0, open: 5, openBefore: 6 })).toEqual(['handOver']);
  });
  it('goes straight to control when nothing is open', () => {
    expect(stepsAfterAnswer('CREATED', { pending: 0, open: 0, openBefore: 1 })).toEqual([
      'enrich',
      'handOver',
      'control',
    ]);
    expect(stepsAfterAnswer('WITH_MUNICIPALITY', { pending: 0, open: 0, openBefore: 1 })).toEqual([
      'control',
    ]);
  });
  it('does not push on a dossier that was returned with nothing open', () => {
    expect(stepsAfterAnswer('WITH_MUNICIPALITY', { pending: 0, open: 0, openBefore: 0 })).toEqual([]);
  });
  it('leaves a dossier in control where it is', () => {
    expect(stepsAfterAnswer('IN_QUALITY_CONTROL', { pending: 0, open: 0, openBefore: 1 })).toEqual([]);
  });
});
