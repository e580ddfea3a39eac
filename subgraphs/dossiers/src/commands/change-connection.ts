import { accept, dayOf, refuse, type Day, type FactType, type Result } from '@vip/domain-kit';
import { fault, type EntityManager } from '@vip/subgraph-kit';
import type { Context } from '../context.ts';
import { mayConnect } from '../domain/connection-access.ts';
import {
  connectionActions,
  connectionOn,
  NEVER,
  type Connection,
  type ConnectionAction,
} from '../domain/connection.ts';
import type { MunicipalConnection } from '../persistence/connection.entity.ts';
import { addConnection, lockedConnection, type Decided } from '../persistence/connections.ts';
import type { RefusalOf } from './refusal.ts';
import { ADMIN_ONLY, SIGN_IN } from './texts.ts';

export type ConnectionRefusal =
  RefusalOf<'version-conflict'> | RefusalOf<'not-allowed'> | RefusalOf<'invalid'>;

export interface ConnectionMeant {
  readonly nisCode: string;
  /** The version that the administrator saw; 0 when nothing was decided yet. */
  readonly expectedVersion: number;
  /** Only tells whether it would be accepted: nothing is kept. */
  readonly checkOnly?: boolean | null;
}

/** What a decision comes to, and what is said of it in the log. */
export interface Decision extends Connection, Pick<MunicipalConnection, 'integration'> {
  readonly type: FactType;
  readonly reason?: string;
  readonly undoes?: number;
}

/** The administrator's own door. @throws Fault for anybody else: municipalities are public, so there is nothing to hide. */
export function checkAdministrator({ caller }: Pick<Context, 'caller'>): void {
  if (caller.kind === 'anonymous') throw fault('UNAUTHENTICATED', SIGN_IN[caller.language]);
  if (!mayConnect(caller)) throw fault('FORBIDDEN', ADMIN_ONLY[caller.language]);
}

interface Act {
  readonly action: ConnectionAction;
  /** Is given what was decided before. */
  readonly decide: (decided: Decided, today: Day) => Result<Decision, ConnectionRefusal>;
  /** Stores what belongs to the same decision. */
  readonly alsoKeep?: (em: EntityManager, decision: Decision) => Promise<void>;
}

/** Decides about a municipality under its lock: seen as it is, allowed now, and kept with its fact. @returns the NIS code. */
export function changeConnection(
  context: Context,
  { nisCode, expectedVersion, checkOnly }: ConnectionMeant,
  { action, decide, alsoKeep }: Act,
): Promise<Result<string, ConnectionRefusal>> {
  const { database, recorder, caller } = context;
  const { actor, onBehalfOf, at } = context.change();
  const today = dayOf(at);
  return database.as(caller, async (em): Promise<Result<string, ConnectionRefusal>> => {
    const decided = await lockedConnection(em, nisCode);
    const { last } = decided;
    const version = last?.version ?? 0;
    if (version !== expectedVersion) return refuse({ kind: 'version-conflict', current: version });
    const actions = actionsOf(decided, today);
    if (!actions.includes(action))
      return refuse({
        kind: 'not-allowed',
        status: connectionOn(last ?? NEVER, today),
        actions,
      });
    const decision = decide(decided, today);
    if (!decision.ok) return decision;
    if (checkOnly) return accept(nisCode);
    const { type, connectedFrom, connectedUntil, integration, reason, undoes } = decision.value;
    await addConnection(em, {
      nisCode,
      version: version + 1,
      connectedFrom,
      connectedUntil,
      integration,
      reason: reason ?? null,
      undoes: undoes ?? null,
      decidedAt: at,
    });
    await alsoKeep?.(em, decision.value);
    await recorder.record(em, [
      {
        type,
        subject: nisCode,
        version: version + 1,
        actor,
        ...(onBehalfOf ? { onBehalfOf } : {}),
        at,
        ids: { nisCode },
        data: { connectedFrom, connectedUntil, integration, ...(reason ? { reason } : {}) },
      },
    ]);
    return accept(nisCode);
  });
}

/** What an administrator may do to the connection of a municipality as it stands. */
export const actionsOf = ({ last, before }: Decided, today: Day): readonly ConnectionAction[] =>
  connectionActions(last && { ...last, decidedOn: dayOf(last.decidedAt) }, before, today);
