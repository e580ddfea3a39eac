import { createReadStream } from 'node:fs';
import { accept, refuse, uuidv7, type Result } from '@vip/domain-kit';
import type { Context } from '../../context.ts';
import { partyOf, personOf } from '../../domain/party.ts';
import { inspectTable } from '../../files/read-table.ts';
import { TableProblem, type TableProblemCode } from '../../files/table-problem.ts';
import { announceRegister } from '../../persistence/municipal/announce.ts';
import { RegisterFiles } from '../../persistence/municipal/register-files.ts';
import { Registers } from '../../persistence/municipal/registers.ts';
import { ownRegister } from './open-register.ts';
import { withTemporaryFile } from './temporary-file.ts';

/** A file may be so large, in bytes. */
export const MOST_REGISTER_BYTES = 50 * 1024 * 1024;
const PART_BYTES = 1024 * 1024;

export type UploadRefusal = 'NOT_FOUND' | 'TOO_LARGE' | TableProblemCode;

const nameOf = (name: string): string =>
  name
    .replace(/^.*[\\/]/, '')
    .replace(/\p{C}/gu, '')
    .slice(-120) || 'register';

/**
 * Takes a file in as the next version of a register. It is read whole first, so that what is damaged or no list is
 * refused at once; nothing of it answers until it is checked and loaded.
 * @param wasCutOff whether more bytes came than may.
 */
export async function uploadVersion(
  context: Context,
  registerId: string,
  fileName: string,
  bytes: AsyncIterable<Buffer>,
  wasCutOff: () => boolean,
): Promise<Result<{ readonly versionId: string }, UploadRefusal>> {
  const { database, recorder, clock, caller } = context;
  const known = await database.as(caller, (em) => ownRegister(em, context, registerId));
  if (!known) return refuse('NOT_FOUND');
  return withTemporaryFile(
    bytes,
    async ({ path, size, digest }): Promise<Result<{ versionId: string }, UploadRefusal>> => {
      if (wasCutOff() || size > MOST_REGISTER_BYTES) return refuse('TOO_LARGE');
      let seen: Awaited<ReturnType<typeof inspectTable>>;
      try {
        seen = await inspectTable(path);
      } catch (error) {
        if (error instanceof TableProblem) return refuse(error.code);
        throw error;
      }
      return database.as(caller, async (em): Promise<Result<{ versionId: string }, UploadRefusal>> => {
        const register = await ownRegister(em, context, registerId, { lock: true });
        if (!register) return refuse('NOT_FOUND');
        const at = clock.now();
        const id = uuidv7(at.getTime());
        await new Registers(em).addVersion({
          id,
          registerId,
          nisCode: register.nisCode,
          itemCodes: register.itemCodes,
          fileName: nameOf(fileName),
          size,
          digest,
          layout: seen.layout,
          rowsTotal: seen.rows,
          uploadedBy: personOf(caller),
          uploadedAt: at,
        });
        const files = new RegisterFiles(em);
        let part = 0;
        for await (const chunk of createReadStream(path, { highWaterMark: PART_BYTES }))
          await files.add(id, part++, chunk as Buffer);
        await recorder.record(em, [
          {
            type: 'register.uploaded',
            subject: registerId,
            actor: partyOf(caller),
            at,
            ids: { nisCode: register.nisCode, versionId: id },
            data: { digest, size, rows: seen.rows },
          },
        ]);
        await announceRegister(em, register);
        return accept({ versionId: id });
      });
    },
  );
}
