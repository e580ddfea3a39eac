import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { plain } from '../domain/plain-text.ts';
import { spellingsOf } from '../domain/spelling.ts';
import { seededRegister, type SeededRegister } from '../testing/seeded-register.ts';

let register: SeededRegister;
beforeAll(async () => {
  register = await seededRegister();
});
afterAll(() => register.close());

it('keeps a street under the same spellings as the code looks for', async () => {
  const name = fc
    .array(fc.string({ unit: fc.constantFrom(...'abcde'), minLength: 1, maxLength: 8 }), {
      minLength: 1,
      maxLength: 3,
    })
    .map((words) => plain(words.join(' ')));
  await fc.assert(
    fc.asyncProperty(name, async (plainName) => {
      const [row] = await register.database.asService((em) =>
        em.execute<{ spellings: string[] }[]>('select spellings_of(?) as spellings', [plainName]),
      );
      expect(new Set(row!.spellings)).toEqual(new Set(spellingsOf(plainName)));
    }),
    { numRuns: 60 },
  );
});
