import type { Tools } from '../context.ts';
import { keepKey, withoutKey } from '../persistence/citizens.ts';

const AT_ONCE = 200;

/** Gives the requests of before their key, once: those that were handed in by a version that kept none. */
export async function indexCitizens({ database, nationalNumbers }: Tools): Promise<void> {
  for (;;) {
    const done = await database.asService(async (em) => {
      const rows = await withoutKey(em, AT_ONCE);
      for (const { id, nationalNumber } of rows)
        await keepKey(em, id, nationalNumbers.keyOf(nationalNumbers.decrypt(nationalNumber)));
      return rows.length;
    });
    if (done < AT_ONCE) return;
  }
}
