import { untilAnswered, type Clock, type Database, type Log, type Recorder } from '@vip/subgraph-kit';
import { importFile } from './import-file.ts';

const FILES = ['municipalities.json', 'backdrop.geojson', 'parcels.geojson'] as const;
/** Whether nothing was ever imported: a register that was filled, or emptied on purpose, is left alone. */
async function isUntouched(database: Database): Promise<boolean> {
  const [row] = await database.asService((em) =>
    em.execute<{ untouched: boolean }[]>(`select not exists (select 1 from parcel) as untouched`),
  );
  return row?.untouched ?? false;
}

/** Fills an empty register with the sandbox's piece of Flanders, by the same road as any file. Parcels come last: they mark it done. */
export async function loadWorld(
  { database, recorder, clock, log }: { database: Database; recorder: Recorder; clock: Clock; log: Log },
  sandboxUrl: string,
): Promise<void> {
  if (!(await isUntouched(database))) return;
  for (const name of FILES) {
    const answer = await untilAnswered(new URL(`/world/${name}`, sandboxUrl), log);
    const bytes = Buffer.from(await answer.arrayBuffer());
    const { refusals, ...report } = await importFile(
      { database, recorder },
      async function* () {
        yield bytes;
      },
      { source: `sandbox ${name}`, nisCode: null, at: clock.now() },
    );
    log.info({ file: name, ...report, first: refusals[0] }, 'imported from the sandbox');
  }
}
