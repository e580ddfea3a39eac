import { uuidv7 } from '@vip/domain-kit';
import type { Database, Recorder } from '@vip/subgraph-kit';
import { afterImport, RegisterWriter } from '../persistence/register-writer.ts';
import type { Synthesis } from './synthetic-parcels.ts';

/** As an import: a longer transaction would hold up every feed of facts on this server. */
const ROWS_A_TRANSACTION = 20_000;
const ROWS_A_STATEMENT = 1_000;
const GENERATOR = { id: 'parcels-generate', kind: 'PLATFORM', name: 'parcels:generate' } as const;

/** Loads made-up parcels through the writer of the import; never more than one transaction of them in memory. */
export async function loadSynthetic(
  { database, recorder }: { database: Database; recorder: Recorder },
  { count, parcel, municipalities }: Synthesis,
  { at, onProgress }: { at: Date; onProgress?: (done: number, total: number) => void },
): Promise<{ inserted: number; updated: number }> {
  const importId = uuidv7();
  const source = `made-up parcels, ${count}`;
  const nisCodes = new Set<string>();
  const total = { inserted: 0, updated: 0, refused: 0 };
  for (let from = 0, part = 1; from < count; from += ROWS_A_TRANSACTION, part++) {
    const until = Math.min(from + ROWS_A_TRANSACTION, count);
    await database.asService(async (em) => {
      const writer = new RegisterWriter(em, importId, source);
      await writer.begin(at);
      if (part === 1) await writer.municipalities(municipalities);
      for (let start = from; start < until; start += ROWS_A_STATEMENT) {
        const size = Math.min(ROWS_A_STATEMENT, until - start);
        const written = await writer.parcels(Array.from({ length: size }, (_, i) => parcel(start + i)));
        total.inserted += written.inserted;
        total.updated += written.updated;
        for (const nisCode of written.nisCodes) nisCodes.add(nisCode);
        onProgress?.(start + size, count);
      }
      await writer.end(total);
      await recorder.record(em, [
        {
          type: 'parcels.imported',
          subject: importId,
          version: part,
          actor: GENERATOR,
          at,
          data: { source, kind: 'parcels', part, ...total },
        },
      ]);
    });
  }
  await afterImport(database, nisCodes);
  return total;
}
