import { expect, it } from 'vitest';
import { ms, page, percentile } from './report.ts';

it('keeps what people wrote above the figures, and replaces the figures', () => {
  const section = (value: string) => [{ title: 'Start', figures: [{ what: 'ready', value, how: 'clock' }] }];
  const first = page('# Benchmarks\n\nRead this first.', section('5 s'), '2026-01-01');
  const second = page(first, section('4 s'), '2026-01-02');

  expect(second.startsWith('# Benchmarks\n\nRead this first.\n')).toBe(true);
  expect(second).toContain('| ready | 4 s | clock |');
  expect(second).not.toContain('5 s');
});

it('takes the value that most stay under', () => {
  expect(percentile([5, 1, 4, 2, 3], 0.5)).toBe(3);
  expect(percentile([1, 2, 3, 4, 100], 0.95)).toBe(100);
});

it('says seconds when milliseconds are many', () => {
  expect([ms(412.4), ms(12_340)]).toEqual(['412 ms', '12.3 s']);
});
