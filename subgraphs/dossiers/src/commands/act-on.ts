import { refuse, type Result } from '@vip/domain-kit';
import type { EntityManager } from '@vip/subgraph-kit';
import type { Context } from '../context.ts';
import { dossierActions, mayDo, maySeeDossier, type DossierAction } from '../domain/access.ts';
import { nextDossierStatus, type DossierStep } from '../domain/dossier.ts';
import type { Note, OpenedDossier } from '../persistence/change-dossier.ts';
import type { Dossier } from '../persistence/dossier.entity.ts';
import { NOT_FOUND, type RefusalOf } from './refusal.ts';

export type ActionRefusal = RefusalOf<'not-found'> | RefusalOf<'version-conflict'> | RefusalOf<'not-allowed'>;

/**
 * Runs `work` on a dossier when this caller may do `action` to it as they saw it. Someone else's dossier
 * answers like a missing one, so that ids cannot be probed.
 * @param expectedVersion of the dossier; undefined when `work` itself compares a version.
 */
export function actOn<Value, Refused>(
  context: Context,
  { dossierId, expectedVersion }: { dossierId: string; expectedVersion?: number },
  action: DossierAction,
  work: (opened: OpenedDossier, note: Note, at: Date) => Result<Value, Refused>,
): Promise<Result<Value, Refused | ActionRefusal>> {
  return actOnAnd(context, { dossierId, expectedVersion }, action, work, () => Promise.resolve());
}

/** As `actOn`; when it was accepted, `store` keeps what belongs to the same change, in its transaction. */
export function actOnAnd<Value, Refused>(
  context: Context,
  { dossierId, expectedVersion }: { dossierId: string; expectedVersion?: number },
  action: DossierAction,
  work: (opened: OpenedDossier, note: Note, at: Date) => Result<Value, Refused>,
  store: (em: EntityManager) => Promise<void>,
): Promise<Result<Value, Refused | ActionRefusal>> {
  return context.changeDossier<Result<Value, Refused | ActionRefusal>>(
    dossierId,
    (opened, note) => {
      if (!opened || !maySeeDossier(context.caller, opened.dossier)) return refuse(NOT_FOUND);
      const refusal = whyNot(context, opened.dossier, action, expectedVersion);
      return refusal ? refuse(refusal) : work(opened, note, context.now());
    },
    (em, answer) => (answer.ok ? store(em) : Promise.resolve()),
  );
}

export function whyNot(
  { caller }: Pick<Context, 'caller'>,
  dossier: Dossier,
  action: DossierAction,
  expectedVersion?: number,
): ActionRefusal | null {
  if (expectedVersion !== undefined && expectedVersion !== dossier.version)
    return { kind: 'version-conflict', current: dossier.version };
  if (mayDo(caller, dossier, action)) return null;
  return { kind: 'not-allowed', status: dossier.status, actions: dossierActions(caller, dossier) };
}

/** Moves the dossier along its table. @throws Error when a caller did not ask the policy first. */
export function move(dossier: Dossier, step: DossierStep): void {
  const next = nextDossierStatus(dossier.status, step);
  if (!next.ok) throw new Error(`No ${step} from ${dossier.status}`);
  dossier.status = next.value;
}
