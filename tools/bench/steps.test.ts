import { expect, it } from 'vitest';
import { step, takesPlatform } from './steps.ts';

it('reports a step that fails, on one line of the table, and does not throw', async () => {
  const failing = () => Promise.reject(new Error('Hive answers\n| nothing'));
  expect(await step('Gateway', failing, () => {})).toEqual({
    title: 'Gateway',
    failed: true,
    figures: [{ what: 'gateway', value: 'not taken', how: 'it failed: Hive answers  nothing' }],
  });
});

it('hands on what a step took', async () => {
  const figures = [{ what: 'start', value: '5 s', how: 'clock' }];
  expect(
    await step(
      'Start',
      () => figures,
      () => {},
    ),
  ).toEqual({ title: 'Start', figures });
});

it('starts no platform for steps that have a database of their own, and does for any other', () => {
  expect(takesPlatform(['Parcel', 'Stored'])).toBe(false);
  expect(takesPlatform(['Parcel', 'Pipeline'])).toBe(true);
  expect(takesPlatform(undefined)).toBe(true);
});
