import { expect, it } from 'vitest';
import { languageOf } from './callers.ts';
import { socketAsked } from './socket-asked.ts';

const HEADERS = { 'accept-language': 'en-US,en', authorization: 'Bearer of-the-header' };

it('answers live in the language of the page, not in that of the browser', () => {
  const spoken = (params: object | undefined) => languageOf(socketAsked(params, HEADERS).acceptLanguage);
  expect([spoken({ language: 'nl' }), spoken({}), spoken(undefined), spoken({ language: 7 })]).toEqual([
    'nl',
    'en',
    'en',
    'en',
  ]);
});

it('takes a token from the first message before one from a header', () => {
  expect(socketAsked({ authorization: 'Bearer of-the-message' }, HEADERS).authorization).toBe(
    'Bearer of-the-message',
  );
  expect(socketAsked(undefined, HEADERS).authorization).toBe('Bearer of-the-header');
});
