import { randomUUID } from 'node:crypto';
import { catalogueOf } from '@vip/catalogue';
import type { Platform } from '../../context.ts';
import type { RegisterMapping } from '../../domain/municipal/mapping.ts';
import { readRow } from '../../domain/municipal/read-row.ts';
import { isCrs } from '../../files/geojson.ts';
import { tableRows } from '../../files/read-table.ts';
import type { TableRow } from '../../files/table.ts';
import { TableProblem } from '../../files/table-problem.ts';
import { announceRegister } from '../../persistence/municipal/announce.ts';
import { RegisterFiles } from '../../persistence/municipal/register-files.ts';
import {
  RegisterRows,
  type AcceptedRow,
  type Batch,
  type RefusedRow,
} from '../../persistence/municipal/register-rows.ts';
import { Registers, type VersionRecord } from '../../persistence/municipal/registers.ts';
import { PLATFORM } from '../tell-on.ts';
import { matchRows } from './match-rows.ts';
import { withTemporaryFile } from './temporary-file.ts';

const BATCH_ROWS = 500;
/** So long after its last batch a check counts as given up by its process. */
const LEASE_MS = 60_000;
/** A screen is told at most so often, in milliseconds. */
const TELL_MS = 300;
/** Cells that are kept of a refused row, so that the person finds it again. */
const KEPT_CHARACTERS = 200;

const TOWN = /* GraphQL */ `
  query TownName($nisCode: ID!) {
    municipality(nisCode: $nisCode) {
      name
    }
  }
`;

/** Thrown when the check belongs to another process by now, or was stopped: what this one does no longer counts. */
class NoLongerOurs extends Error {}

/** The uploaded file again, part by part. */
async function* partsOf({ database }: Pick<Platform, 'database'>, versionId: string): AsyncGenerator<Buffer> {
  for (let part = 0; ; part += 1) {
    const bytes = await database.asService((em) => new RegisterFiles(em).part(versionId, part));
    if (bytes === null) return;
    yield bytes;
  }
}

async function* inBatches(rows: AsyncIterable<TableRow>): AsyncGenerator<readonly TableRow[]> {
  let batch: TableRow[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length === BATCH_ROWS) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

const shortened = (cells: TableRow['cells']): TableRow['cells'] =>
  Object.fromEntries(
    Object.entries(cells)
      .filter(([, text]) => text !== '')
      .map(([column, text]) => [column, text.slice(0, KEPT_CHARACTERS)]),
  );

/** What becomes of a batch: each row is matched and read, and is taken in whole or not at all. */
async function judged(
  { ask }: Pick<Platform, 'ask'>,
  rows: readonly TableRow[],
  mapping: RegisterMapping,
  about: Parameters<typeof matchRows>[3],
): Promise<Batch> {
  const matched = await matchRows(ask, rows, mapping, about);
  const accepted: AcceptedRow[] = [];
  const refused: RefusedRow[] = [];
  let acceptedRows = 0;
  rows.forEach((row, at) => {
    const { records, problems } = readRow(row.cells, mapping, catalogueOf());
    const match = matched[at]!;
    const all = 'problem' in match ? [match.problem, ...problems] : problems;
    if (all.length > 0 || 'problem' in match) {
      refused.push({ rowNumber: row.number, problems: all, cells: shortened(row.cells) });
      return;
    }
    acceptedRows += 1;
    for (const place of match.places) accepted.push({ rowNumber: row.number, ...place, records });
  });
  return { read: rows.length, accepted, acceptedRows, refused };
}

async function checkRows(
  platform: Platform,
  version: VersionRecord,
  runner: string,
  path: string,
): Promise<void> {
  const { database, clock, ask } = platform;
  const { municipality } = await ask<{ municipality: { name: string } | null }>(TOWN, {
    nisCode: version.nisCode,
  });
  const about = {
    nisCode: version.nisCode,
    townName: municipality?.name ?? '',
    crs: isCrs(version.layout.crs) ? version.layout.crs : ('EPSG:31370' as const),
  };
  let told = 0;
  for await (const rows of inBatches(tableRows(path, version.layout))) {
    const batch = await judged(platform, rows, version.mapping!, about);
    await database.asService(async (em) => {
      const lease = new Date(clock.now().getTime() + LEASE_MS);
      if ((await new RegisterRows(em).add(version.id, runner, batch, lease)) === null)
        throw new NoLongerOurs();
      if (performance.now() - told < TELL_MS) return;
      told = performance.now();
      await announceRegister(em, { id: version.registerId, nisCode: version.nisCode });
    });
  }
}

async function finish(
  { database, recorder, clock }: Platform,
  version: VersionRecord,
  runner: string,
  failure: string | null,
): Promise<void> {
  await database.asService(async (em) => {
    const at = clock.now();
    const state = failure === null ? 'CHECKED' : 'FAILED';
    if (!(await new RegisterRows(em).finish(version.id, runner, state, at, failure))) return;
    const after = (await new Registers(em).version(version.id))!;
    await recorder.record(em, [
      {
        type: 'register.checked',
        subject: version.registerId,
        actor: PLATFORM,
        at,
        ids: { nisCode: version.nisCode, versionId: version.id },
        data: { state, failure, accepted: after.rowsAccepted, refused: after.rowsRefused },
      },
    ]);
    await announceRegister(em, { id: version.registerId, nisCode: version.nisCode });
  });
}

/**
 * Checks one file that waits for it, from its first row on: what an earlier, killed check wrote is cleared first, and
 * nothing of it ever answered, since only a whole checked version can come in force.
 * @returns whether there was one.
 */
export async function checkNext(platform: Platform): Promise<boolean> {
  const { database, clock, log } = platform;
  const runner = randomUUID();
  const version = await database.asService(async (em) => {
    const now = clock.now();
    const id = await new RegisterRows(em).claim(runner, now, new Date(now.getTime() + LEASE_MS));
    if (id === null) return null;
    await new RegisterRows(em).clear(id);
    return new Registers(em).version(id);
  });
  if (!version) return false;
  try {
    await withTemporaryFile(partsOf(platform, version.id), ({ path, digest }) => {
      // The parts are gone when the file was too old to keep; a half file must not pass for a whole one.
      if (digest !== version.digest) throw new TableProblem('DAMAGED');
      return checkRows(platform, version, runner, path);
    });
    await finish(platform, version, runner, null);
  } catch (error) {
    if (error instanceof NoLongerOurs) return true;
    if (error instanceof TableProblem) await finish(platform, version, runner, error.code);
    // A register of parcels that does not answer now: the lease ends, and the check begins anew.
    else log.warn({ err: error, version: version.id }, 'a register could not be checked, it is tried again');
  }
  return true;
}

/** Checks what waits, one file at a time in this process. */
export function createChecks(platform: Platform) {
  let running: Promise<void> | null = null;
  let stopped = false;
  const work = async () => {
    while (!stopped && (await checkNext(platform)));
  };
  return {
    /** Starts when it does not run already. */
    look(): void {
      running ??= work()
        .catch((error: unknown) => platform.log.error({ err: error }, 'checking registers stopped'))
        .finally(() => (running = null));
    },
    async stop(): Promise<void> {
      stopped = true;
      await Promise.race([running, new Promise((resolve) => setTimeout(resolve, 3_000).unref())]);
    },
  };
}
