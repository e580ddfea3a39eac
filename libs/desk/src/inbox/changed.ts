import { graphql } from '../gql/index.ts';

/** A message came or was read, here or in another window; heard by the bell and by the inbox. */
export const INBOX_CHANGED = graphql(`
  subscription InboxChanged($after: ID) {
    inboxChanged(after: $after) {
      eventId
      unread
      notification {
        ...Messages_notification @unmask
      }
    }
  }
`);
