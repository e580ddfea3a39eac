import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { CREATE } from '../crash/orders.ts';
import { createAsker, type Asked } from './openly.ts';
import type { Figure } from './report.ts';
import { requestsWith } from './ending.ts';
import type { Storming } from './storm.ts';

const DUPLICATES = 10_000;
const WITHIN_MS = 600_000;
/** Each time longer, up to so many times what it was told. */
const LONGER_AT_MOST = 4;

/** Ten thousand programs, or one that lost its mind, send the same change under the same key at the same moment. */
export async function duplicates({ platform, machine, parcels }: Storming): Promise<readonly Figure[]> {
  const { publicUrl, databases } = platform.running();
  const reference = `storm ${randomUUID()}`;
  const variables = {
    input: {
      contactEmail: 'storm@voorbeeld.example',
      purpose: 'SALE',
      reference,
      parcels: [{ capakey: parcels[0] }],
    },
  };
  const headers = {
    authorization: `Bearer ${await machine.token()}`,
    'idempotency-key': randomUUID(),
  };
  const asker = createAsker(`${publicUrl}/graphql`, headers);
  const began = performance.now();
  const told = { come: 0, notHeard: 0 };
  const others = new Map<string, number>();

  /** Until it is answered, as a client does that does what it is told. */
  const answered = async (): Promise<Asked | undefined> => {
    for (let time = 1; performance.now() - began < WITHIN_MS; time += 1) {
      const asked = await asker.ask({ query: CREATE, variables });
      if (asked.status === 200 && !asked.body.includes('"errors"')) return asked;
      if (asked.status === 503 && asked.retryAfter) told.come += 1;
      else if (asked.status === 0) told.notHeard += 1;
      else {
        const what = `${asked.status} ${asked.body.slice(0, 80)}`;
        others.set(what, (others.get(what) ?? 0) + 1);
      }
      await pause(
        Number(asked.retryAfter ?? 1) * 1_000 * Math.min(time, LONGER_AT_MOST) * (0.5 + Math.random()),
      );
    }
    return undefined;
  };
  try {
    const answers = await Promise.all(Array.from({ length: DUPLICATES }, answered));
    const seconds = (performance.now() - began) / 1_000;
    const got = answers.filter((one) => one !== undefined);
    const ids = new Set(got.map(({ body }) => /"id":"([^"]+)"/.exec(body)?.[1]));
    const effects = await requestsWith(databases.dossiers, reference);
    return [
      {
        what: `${DUPLICATES.toLocaleString('en')} duplicates of one change at once`,
        value: `${effects} effect, ${ids.size} answer, ${DUPLICATES - got.length} lost`,
        how: `createRequest with one Idempotency-Key; all answered in ${seconds.toFixed(0)} s; ${told.come} times told to come again, ${told.notHeard} connections not taken; ${others.size === 0 ? 'nothing else' : `else: ${[...others].map(([what, times]) => `${times} × ${what}`).join('; ')}`}`,
      },
    ];
  } finally {
    await asker.close();
  }
}
