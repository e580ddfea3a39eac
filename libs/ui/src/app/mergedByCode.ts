import type { FieldPolicy, Reference, StoreObject } from '@apollo/client';

type Member = StoreObject | Reference;

/**
 * For a list whose members have a code and no key of their own: what an event brings of a member is added to what is known of it. Without
 * this an event with fewer fields than the screen asks would make the screen fetch again, and that answer may be older than the event.
 */
export const mergedByCode: FieldPolicy<readonly Member[]> = {
  merge(existing, incoming, { mergeObjects, readField }) {
    const known = new Map((existing ?? []).map((member) => [readField('code', member), member]));
    return incoming.map((member) => {
      const before = known.get(readField('code', member));
      return before ? mergeObjects(before, member) : member;
    });
  },
};
