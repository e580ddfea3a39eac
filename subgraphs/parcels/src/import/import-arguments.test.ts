import { expect, it } from 'vitest';
import { readArguments } from './import-arguments.ts';

const url = ['--url', 'postgresql://x'];

it('reads file, database and municipality in any order', () => {
  expect(readArguments(['--municipality=24062', 'a.geojson', ...url, '--quiet'])).toEqual({
    url: 'postgresql://x',
    file: 'a.geojson',
    nisCode: '24062',
    quiet: true,
  });
});

it.each([
  [url, 'Say which file to import.'],
  [['a', 'b', ...url], 'Import one file at a time.'],
  [['a'], 'Say into which database'],
  [['a', ...url, '--municipality', 'Leuven'], 'Leuven is no NIS code'],
  [['a', ...url, '--municipality'], '--municipality needs a value.'],
  [['a', ...url, '--fast'], 'Unknown option --fast.'],
])('says what is wrong with %o', (given, message) => {
  expect(() => readArguments(given)).toThrow(message);
});
