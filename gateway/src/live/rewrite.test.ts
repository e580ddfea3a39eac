import { getOperationAST, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { liveQuery } from './rewrite.ts';

const rewritten = (text: string) => {
  const document = parse(text);
  return liveQuery(document, getOperationAST(document)!);
};

describe('a subscription becomes the query that answers its events', () => {
  it('keeps the selection, the fragments and the name of the field', () => {
    const { text, field, responseKey } = rewritten(`
      subscription Follow($id: ID!, $deep: Boolean!) { requestChanged(id: $id) { eventId ...R request { dossiers @include(if: $deep) { id } } } }
      fragment R on RequestEvent { kind }`);
    expect(field).toBe('requestChanged');
    expect(responseKey).toBe('requestChanged');
    expect(text).toBe(`query Follow($deep: Boolean!, $__events: [ID!]!) {
  requestChanged: requestEventsById(ids: $__events) {
    eventId
    ...R
    request {
      dossiers @include(if: $deep) {
        id
      }
    }
  }
}

fragment R on RequestEvent {
  kind
}`);
  });

  it('asks about one event at a time where they do not come in bursts', () => {
    const { many, text } = rewritten('subscription { inboxChanged { eventId } }');
    expect(many).toBe(false);
    expect(text).toContain('inboxChanged: inboxEvent(id: $__event)');
  });

  it("keeps the subscriber's own alias", () => {
    expect(rewritten('subscription { mine: dossierChanged { eventId } }').responseKey).toBe('mine');
  });

  it('drops variables that only the old arguments used', () => {
    expect(
      rewritten(
        'subscription S($ids: [ID!], $after: ID) { dossierChanged(ids: $ids, after: $after) { eventId } }',
      ).text,
    ).toContain('query S($__events: [ID!]!)');
  });

  it.each([
    'subscription { dossierChanged { eventId } inboxChanged { eventId } }',
    'subscription { ...F } fragment F on Subscription { dossierChanged { eventId } }',
    'subscription { somethingElse { id } }',
  ])('refuses what is not one live field, directly: %s', (text) => {
    expect(() => rewritten(text)).toThrow(/subscription/);
  });
});
