import { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { inParts } from './in-parts.ts';

describe('the answer to several events', () => {
  it('is one result for each, in order, with nothing for what is not there', () => {
    expect(inParts({ data: { mine: [{ eventId: 'a' }, null] } }, 'mine', 2)).toEqual([
      { data: { mine: { eventId: 'a' } } },
      { data: { mine: null } },
    ]);
  });

  it('keeps a fault with the event that it belongs to', () => {
    const error = new GraphQLError('no', { path: ['mine', 1, 'dossier'] });
    expect(inParts({ data: { mine: [{ eventId: 'a' }, null] }, errors: [error] }, 'mine', 2)).toEqual([
      { data: { mine: { eventId: 'a' } } },
      { data: { mine: null }, errors: [error] },
    ]);
  });

  it('tells a fault of the whole once', () => {
    const error = new GraphQLError('dossiers is not available right now.');
    expect(inParts({ data: null, errors: [error] }, 'mine', 3)).toEqual([{ data: null, errors: [error] }]);
  });
});
