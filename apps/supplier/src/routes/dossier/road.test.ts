import { describe, expect, it } from 'vitest';
import { isWork, listed, nextWork } from './road.ts';

const item = (
  code: string,
  status: 'TO_FILL' | 'SOURCE_UNAVAILABLE' | 'CHECKED' | 'FILLED_BY_PLATFORM' = 'TO_FILL',
  may = true,
) => ({ code, status, sectionCode: 'S', availableActions: may ? (['FILL'] as const).slice() : [] });

describe('the road through a dossier', () => {
  it('goes to the next open answer, and from the end back to the start', () => {
    const items = [item('A'), item('B', 'CHECKED'), item('C'), item('D')];
    expect(nextWork(items, 'A')?.code).toBe('C');
    expect(nextWork(items, 'D')?.code).toBe('A');
  });

  it('never stops at the answer it comes from, and ends when all is answered', () => {
    expect(nextWork([item('A'), item('B', 'CHECKED')], 'A')).toBeNull();
  });

  it('offers a failed source as work only to who may answer', () => {
    expect(isWork(item('A', 'SOURCE_UNAVAILABLE'))).toBe(true);
    expect(isWork(item('A', 'SOURCE_UNAVAILABLE', false))).toBe(false);
    expect(isWork(item('A', 'FILLED_BY_PLATFORM'))).toBe(false);
  });

  it('keeps the answer that is read in the list of open ones', () => {
    const items = [item('A', 'CHECKED'), item('B'), item('C', 'CHECKED')];
    expect(listed(items, true, 'C').map(({ code }) => code)).toEqual(['B', 'C']);
    expect(listed(items, false, null)).toHaveLength(3);
  });
});
