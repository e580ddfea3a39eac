import type { Clock, Database, Log, Recorder } from '@vip/subgraph-kit';
import { importFile } from './import-file.ts';

const FILES = ['municipalities.json', 'backdrop.geojson', 'parcels.geojson'] as const;
const PATIENCE_MS = 90_000;
const PAUSE_MS = 500;

async function fetchFile(url: URL): Promise<Buffer> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(60_000) });
      if (response.ok) return Buffer.from(await response.arrayBuffer());
      throw new Error(`${url.href} answered ${response.status}`);
    } catch (error) {
      // The sandbox starts beside us: it may not listen yet.
      if (performance.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}

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
    const bytes = await fetchFile(new URL(`/world/${name}`, sandboxUrl));
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
