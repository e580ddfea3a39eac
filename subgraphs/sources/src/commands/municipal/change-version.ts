import { catalogueOf } from '@vip/catalogue';
import { accept, isDay, isUuid, refuse, type FactType, type Result } from '@vip/domain-kit';
import type { Context } from '../../context.ts';
import { problemsOfMapping, type RegisterMapping } from '../../domain/municipal/mapping.ts';
import { problem, type Problem } from '../../domain/municipal/problem.ts';
import { versionActions, versionBefore, type VersionAction } from '../../domain/municipal/register.ts';
import { partyOf, personOf } from '../../domain/party.ts';
import { announceRegister } from '../../persistence/municipal/announce.ts';
import { Registers, type RegisterRecord, type VersionRecord } from '../../persistence/municipal/registers.ts';
import { ownRegister } from './open-register.ts';

export type VersionRefusal =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'conflict'; readonly current: number }
  | { readonly kind: 'not-now'; readonly state: string; readonly actions: readonly VersionAction[] }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] };

export interface VersionMeant {
  readonly versionId: string;
  /** The version of the record that the person saw. */
  readonly expectedVersion: number;
}
interface Opened {
  readonly registers: Registers;
  readonly register: RegisterRecord;
  readonly version: VersionRecord;
  readonly at: Date;
}
type Changed = { readonly type: FactType; readonly data?: Readonly<Record<string, unknown>> };

/** Does one thing to a version under its register's lock: allowed now, seen as it is, with its fact. */
function change(
  context: Context,
  { versionId, expectedVersion }: VersionMeant,
  action: VersionAction,
  work: (opened: Opened) => Promise<Result<Changed, VersionRefusal>>,
): Promise<Result<RegisterRecord, VersionRefusal>> {
  const { database, recorder, clock, caller } = context;
  if (!isUuid(versionId)) return Promise.resolve(refuse({ kind: 'not-found' }));
  return database.as(caller, async (em): Promise<Result<RegisterRecord, VersionRefusal>> => {
    const registers = new Registers(em);
    const found = await registers.version(versionId);
    const register = found && (await ownRegister(em, context, found.registerId, { lock: true }));
    const version = register && (await registers.version(versionId, { lock: true }));
    if (!register || !version) return refuse({ kind: 'not-found' });
    if (version.version !== expectedVersion) return refuse({ kind: 'conflict', current: version.version });
    const actions = versionActions(version, register.currentVersion);
    if (!actions.includes(action)) return refuse({ kind: 'not-now', state: version.state, actions });
    const at = clock.now();
    const done = await work({ registers, register, version, at });
    if (!done.ok) return done;
    await recorder.record(em, [
      {
        type: done.value.type,
        subject: register.id,
        actor: partyOf(caller),
        at,
        ids: { nisCode: register.nisCode, versionId, itemCodes: version.itemCodes },
        data: { number: version.number, digest: version.digest, ...done.value.data },
      },
    ]);
    await announceRegister(em, register);
    return accept((await registers.one(register.id))!);
  });
}

export interface CheckInput extends VersionMeant {
  readonly mapping: RegisterMapping;
  /** What is not in the register does not exist: only then its silence is an answer. */
  readonly complete: boolean;
  readonly validAsOf: string;
}

/** Starts the dry run: every row is read, matched and checked, and nothing of it answers yet. */
export const checkVersion = (
  context: Context,
  input: CheckInput,
): Promise<Result<RegisterRecord, VersionRefusal>> =>
  change(context, input, 'CHECK', async ({ registers, register, version, at }) => {
    const { mapping, complete, validAsOf } = input;
    const problems = [
      ...problemsOfMapping(mapping, version.layout, version.itemCodes, catalogueOf()),
      ...(isDay(validAsOf)
        ? []
        : [
            problem(
              'validAsOf',
              'NOT_A_DAY',
              'Vul de dag in waarop dit register juist is.',
              'Fill in the day on which this register is right.',
              'Indiquez le jour où ce registre est exact.',
              'Geben Sie den Tag an, an dem dieses Register stimmt.',
            ),
          ]),
    ];
    if (problems.length > 0) return refuse({ kind: 'invalid', problems });
    await registers.startCheck(version.id, { mapping, complete, validAsOf, at });
    await registers.keepMapping(register.id, mapping);
    return accept({ type: 'register.check-started' });
  });

/** Stops a check that is going on; the file can be checked again with another mapping. */
export const stopCheck = (
  context: Context,
  input: VersionMeant,
): Promise<Result<RegisterRecord, VersionRefusal>> =>
  change(context, input, 'STOP', async ({ registers, version }) => {
    await registers.setState(version.id, 'UPLOADED');
    return accept({ type: 'register.checked', data: { stopped: true } });
  });

/** Puts a checked version in force, in one step: what is asked before hears the old one, what is asked after the new one. */
export const loadVersion = (
  context: Context,
  input: VersionMeant,
): Promise<Result<RegisterRecord, VersionRefusal>> =>
  change(context, input, 'LOAD', async ({ registers, register, version, at }) => {
    await registers.setState(version.id, 'LOADED', { by: personOf(context.caller), at });
    await registers.switchTo(register.id, version.id);
    return accept({
      type: 'register.loaded',
      data: { accepted: version.rowsAccepted, refused: version.rowsRefused, complete: version.complete },
    });
  });

/** Takes the version in force back: the one before it answers again, or none. */
export const undoVersion = (
  context: Context,
  input: VersionMeant,
): Promise<Result<RegisterRecord, VersionRefusal>> =>
  change(context, input, 'UNDO', async ({ registers, register, version }) => {
    const before = versionBefore(await registers.versionsOf([register.id]), version);
    await registers.setState(version.id, 'UNDONE');
    await registers.switchTo(register.id, before?.id ?? null);
    return accept({ type: 'register.undone', data: { back: before?.number ?? null } });
  });
