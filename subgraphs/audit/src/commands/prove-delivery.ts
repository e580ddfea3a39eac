import type { Context, Entry } from '../context.ts';

/**
 * The entry that says that a document with this digest was delivered, for everybody: who can make the digest has the document, and reads in
 * it all that the entry says. Null when the log has none, or did not hear of the validation yet.
 * @param digest sha-256, 64 lower-case hex digits.
 */
export const proveDelivery = ({ store }: Context, digest: string): Promise<Entry | null> =>
  store.asService(({ entries }) => entries.ofDocument(digest));
