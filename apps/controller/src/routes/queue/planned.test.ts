import { expect, it, vi } from 'vitest';
import { Planned, type Outcome } from './planned.ts';

const validated = (row: string): Promise<Outcome> => Promise.resolve({ id: row, number: row, why: null });

/** Time that passes when the test says so. */
function slowly() {
  let due: (() => void) | null = null;
  const planned = new Planned<string>(
    {
      nowMs: () => 1_000,
      later: (work) => {
        due = work;
        return () => (due = null);
      },
    },
    30_000,
  );
  return { planned, pass: () => due?.() };
}

it('sends nothing before the window is over, and then each row in turn', async () => {
  const { planned, pass } = slowly();
  const one = vi.fn(validated);
  planned.start(['a', 'b'], one);
  expect(planned.get()).toEqual({ step: 'waiting', rows: ['a', 'b'], untilMs: 31_000 });
  expect(one).not.toHaveBeenCalled();
  pass();
  await vi.waitFor(() => expect(planned.get().step).toBe('done'));
  expect(one.mock.calls.map(([row]) => row)).toEqual(['a', 'b']);
});

it('sends nothing at all when it is undone', () => {
  const { planned, pass } = slowly();
  const one = vi.fn(validated);
  planned.start(['a'], one);
  planned.undo();
  pass();
  expect(planned.get()).toEqual({ step: 'none' });
  expect(one).not.toHaveBeenCalled();
});

it('does not wait when it is told to go on, and goes once', async () => {
  const { planned, pass } = slowly();
  const one = vi.fn(validated);
  planned.start(['a'], one);
  planned.now();
  pass();
  await vi.waitFor(() => expect(planned.get().step).toBe('done'));
  expect(one).toHaveBeenCalledOnce();
});

it('takes no second plan while the first is waiting', () => {
  const { planned } = slowly();
  planned.start(['a'], validated);
  planned.start(['b'], validated);
  expect(planned.get()).toMatchObject({ rows: ['a'] });
});
