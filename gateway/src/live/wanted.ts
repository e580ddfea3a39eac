import { ownerOf, type Caller } from '@vip/domain-kit';
import { valueFromASTUntyped } from 'graphql';
import type { Announced } from './bus.ts';
import type { LiveQuery } from './rewrite.ts';

/** Which announcements a subscriber wants to hear of. */
export interface Wanted {
  matches(fact: Announced): boolean;
  /** Which events to tell again after a gap; null: the last one again is enough. */
  readonly replay: { dossierIds?: string[]; requestId?: string } | null;
}

/** Announced and not a fact: only who asks for it hears it. */
const PRESENCE = 'presence.changed';
const SOURCE_NEWS: ReadonlySet<string> = new Set(['source.state-changed', 'sources.measured']);

export function wanted(live: LiveQuery, variables: Record<string, unknown>): Wanted & { after?: string } {
  const args = Object.fromEntries(
    (live.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value, variables)]),
  ) as {
    id?: string;
    dossierId?: string;
    ids?: string[] | null;
    after?: string | null;
  };
  const after = args.after ?? undefined;
  switch (live.field) {
    case 'dossierChanged': {
      const ids = args.ids ? new Set(args.ids) : null;
      return {
        after,
        matches: ({ s, type, ids: { dossierId } }) =>
          s === 'dossiers' &&
          type !== PRESENCE &&
          dossierId !== undefined &&
          (ids === null || ids.has(dossierId)),
        replay: args.ids ? { dossierIds: args.ids } : {},
      };
    }
    case 'requestChanged':
      return {
        after,
        matches: ({ s, type, ids }) => s === 'dossiers' && type !== PRESENCE && ids.requestId === args.id,
        replay: { requestId: args.id },
      };
    case 'queueChanged':
      return {
        after,
        matches: ({ s, type, ids }) => s === 'dossiers' && type !== PRESENCE && ids.dossierId !== undefined,
        replay: {},
      };
    case 'presenceChanged':
      return {
        after,
        matches: ({ s, type, ids }) =>
          s === 'dossiers' && type === PRESENCE && ids.dossierId === args.dossierId,
        // Each event tells who is there now, so the last one stands for all that were missed.
        replay: null,
      };
    case 'sourcesChanged':
      return {
        after,
        matches: ({ s, type }) => s === 'sources' && SOURCE_NEWS.has(type),
        // Every event of it shows the sources as they are now, so the last one stands for all that were missed.
        replay: null,
      };
    case 'registerChanged':
      return {
        after,
        matches: ({ s, type, subject }) =>
          s === 'sources' && type === 'register.changed' && subject === args.id,
        // The register as it is now stands for all that was missed.
        replay: null,
      };
    case 'inboxChanged':
      return {
        after,
        matches: ({ s, type }) => s === 'notifications' && type === 'notification.sent',
        // The feed tells of dossiers, not of messages; every event of it counts what is unread now, so the last one stands for all that were missed.
        replay: null,
      };
  }
}

/**
 * A cheap first look: an officer of Gent is not asked about an event of Leuven, nor a notary about a message to another. Never narrower
 * than the policy, which decides after it: who is left out here hears nothing, and nobody would know.
 */
export const mayConcern = (caller: Caller, fact: Announced): boolean => {
  const { nisCode, ownerId, audience } = fact.ids;
  if (fact.s === 'notifications') return audience === undefined || isOf(caller, audience);
  if (fact.s !== 'dossiers') return true;
  if (nisCode !== undefined && nisCode === caller.nisCode) return true;
  if (ownerId !== undefined && ownerId === ownerOf(caller)) return true;
  return caller.roles.includes('AUDITOR') || caller.roles.includes('PLATFORM_ADMIN');
};

/** Whether a message to this audience can be for the caller: `owner:ID`, `municipality:NIS:SIDE` or `platform:ROLE`, see `audiencesOf` of notifications. */
function isOf(caller: Caller, audience: string): boolean {
  const [kind, of] = audience.split(':');
  if (kind === 'platform') return caller.roles.includes('PLATFORM_ADMIN');
  return kind === 'owner'
    ? audience === `owner:${ownerOf(caller)}`
    : kind !== 'municipality' || of === caller.nisCode;
}
