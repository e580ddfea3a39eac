import { expect, it } from 'vitest';
import { nextPage } from './nextPage.ts';

it('puts the next page behind what is there, and takes the rest from the newest answer', () => {
  const before = { inbox: { unread: 3, nodes: [1, 2], end: 'b' } };
  const fetchMoreResult = { inbox: { unread: 2, nodes: [3], end: 'c' } };
  expect(nextPage('inbox')(before, { fetchMoreResult })).toEqual({
    inbox: { unread: 2, nodes: [1, 2, 3], end: 'c' },
  });
});
