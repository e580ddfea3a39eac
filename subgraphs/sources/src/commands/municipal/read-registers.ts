import { catalogueOf } from '@vip/catalogue';
import { isUuid } from '@vip/domain-kit';
import type { Context } from '../../context.ts';
import { suggestMapping } from '../../domain/municipal/suggest.ts';
import type { RegisterMapping } from '../../domain/municipal/mapping.ts';
import { maySeeSources } from '../../domain/municipal/rights.ts';
import { registerOfEvent } from '../../persistence/municipal/announce.ts';
import { RegisterRows, type RefusedRow } from '../../persistence/municipal/register-rows.ts';
import { Registers, type RegisterRecord, type VersionRecord } from '../../persistence/municipal/registers.ts';
import { seenRegister } from './open-register.ts';

export interface RegisterWithVersions extends RegisterRecord {
  /** Newest first. */
  readonly versions: readonly VersionRecord[];
}

/** The registers of a municipality that the caller may see, by name. */
export const readRegisters = (
  { database, caller }: Context,
  nisCode: string,
): Promise<readonly RegisterWithVersions[]> =>
  maySeeSources(caller, nisCode)
    ? database.as(caller, async (em) => {
        const door = new Registers(em);
        const registers = await door.ofTown(nisCode);
        const versions = Map.groupBy(
          await door.versionsOf(registers.map(({ id }) => id)),
          ({ registerId }) => registerId,
        );
        return registers.map((register) => ({ ...register, versions: versions.get(register.id) ?? [] }));
      })
    : Promise.resolve([]);

export const readRegister = (context: Context, id: string): Promise<RegisterWithVersions | null> =>
  context.database.as(context.caller, async (em) => {
    const register = await seenRegister(em, context, id);
    return register && { ...register, versions: await new Registers(em).versionsOf([id]) };
  });

/** What an event of a register shows: the register as it is now. */
export async function readRegisterEvent(
  context: Context,
  eventId: string,
): Promise<RegisterWithVersions | null> {
  const id = registerOfEvent(eventId);
  return id === null ? null : readRegister(context, id);
}

/** A first mapping for a version: its own, else from the register's last file and from the names of the columns. */
export const suggestedMapping = (version: VersionRecord, earlier: RegisterMapping | null): RegisterMapping =>
  version.mapping ??
  suggestMapping(
    version.layout.columns,
    version.layout.hasGeometry,
    version.itemCodes,
    catalogueOf(),
    earlier,
  );

/** Refused rows of a version, after a row; null for one that is not the caller's to see. */
export const readRefused = (
  { database, caller }: Context,
  versionId: string,
  after: number,
  first: number,
): Promise<readonly RefusedRow[] | null> =>
  isUuid(versionId)
    ? database.as(caller, async (em) => {
        const version = await new Registers(em).version(versionId);
        return version && maySeeSources(caller, version.nisCode)
          ? new RegisterRows(em).refused(versionId, after, first)
          : null;
      })
    : Promise.resolve(null);
