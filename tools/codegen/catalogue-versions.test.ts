import { expect, it } from 'vitest';
import { versionsAmong } from './catalogue-versions.ts';

it('knows the versions of the catalogue by their files, in the order of their numbers', () => {
  expect(
    versionsAmong([
      'catalogue-2026.10.json',
      'landed.json',
      'catalogue-2026.9.json',
      'catalogue-2025.12.json',
    ]),
  ).toEqual(['2025.12', '2026.9', '2026.10']);
});
