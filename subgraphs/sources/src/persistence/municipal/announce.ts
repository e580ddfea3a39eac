import type { EntityManager } from '@mikro-orm/postgresql';
import { isUuid, uuidv7 } from '@vip/domain-kit';

/**
 * Tells screens that a register changed, or how far its check is: on the same road as facts, and no fact, since a step
 * of progress is nothing that must be kept. The event's id starts with the register's, so that it can be asked again.
 */
export const announceRegister = (
  em: EntityManager,
  { id, nisCode }: { readonly id: string; readonly nisCode: string },
): Promise<unknown> =>
  em.execute('select pg_notify(?, ?)', [
    'vip_fact',
    JSON.stringify([
      { s: 'sources', id: `${id}.${uuidv7()}`, type: 'register.changed', subject: id, ids: { nisCode } },
    ]),
  ]);

/** The register that an event is about; null for an id that is none of ours. */
export function registerOfEvent(eventId: string): string | null {
  const id = eventId.slice(0, 36);
  return isUuid(id) ? id : null;
}
