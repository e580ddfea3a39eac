import { catalogueOf, itemOf, validateRecords } from '@vip/catalogue';
import type { Answer, Exchange, ItemRecord } from '../answer.ts';
import { digest, proofOf } from '../answer.ts';
import { answering, notCovered, type Connector, type Reach, type Subject } from '../connector.ts';
import { SourceFailure } from '../failure.ts';
import type { GeometryEvidence } from '../parcel-area.ts';
import { touchOf } from './touch.ts';
import type { RegisterHit, RegisterInForce, RegisterShelf } from './ports.ts';
import { municipalItems } from './system.ts';

export const MUNICIPAL_REGISTER = 'GEMEENTE_REGISTER';

interface Found {
  readonly register: RegisterInForce;
  readonly hit: RegisterHit;
  readonly geometry: GeometryEvidence | null;
}

/** What is kept as proof: which version of which register was looked in, and the rows that were found. */
function exchangeOf(
  item: string,
  subject: Subject,
  registers: readonly RegisterInForce[],
  found: readonly Found[],
  now: Date,
): Exchange {
  const body = Buffer.from(
    JSON.stringify({
      registers: registers.map(({ registerName, number, digest: file, validAsOf, complete }) => ({
        register: registerName,
        version: number,
        file,
        validAsOf,
        complete,
      })),
      rows: found.map(({ register, hit }) => ({
        register: register.registerName,
        version: register.number,
        row: hit.row,
        record: hit.record,
      })),
    }),
  );
  return {
    askedAt: now,
    answeredAt: now,
    requestDigest: digest(`REGISTER ${item} ${subject.nisCode} ${subject.capakey ?? ''}`),
    status: 200,
    mediaType: 'application/json',
    body,
    version: versionText(found[0]?.register ?? registers[0]!, found[0]?.hit.row),
    headers: {},
  };
}

/** Whoever reads the answer finds the very row in the file: `Leegstand v3 (2026-02-28) #17`. */
const versionText = ({ registerName, number, validAsOf }: RegisterInForce, row?: number): string =>
  `${registerName} v${number} (${validAsOf})${row === undefined ? '' : ` #${row}`}`;

/** One record for each row; the same record twice (a row that names two parcels) is told once. */
function once(found: readonly Found[]): readonly ItemRecord[] {
  const seen = new Set<string>();
  return found
    .map(({ hit }) => hit.record)
    .filter((record) => {
      const text = JSON.stringify(record);
      return !seen.has(text) && seen.add(text);
    });
}

async function lookUp(shelf: RegisterShelf, item: string, subject: Subject, reach: Reach): Promise<Answer> {
  const registers = await shelf.inForce(subject.nisCode, item);
  if (registers.length === 0) return { kind: 'not-covered', reason: 'not-in-register', askedAt: reach.now() };
  const found: Found[] = [];
  for (const register of registers)
    for (const hit of await shelf.hits(
      register.versionId,
      item,
      subject.capakey,
      subject.area?.box ?? null,
    )) {
      const touch = touchOf(hit.geometry, subject);
      if (touch) found.push({ register, hit, geometry: touch.evidence });
    }
  const proof = proofOf([exchangeOf(item, subject, registers, found, reach.now())]);
  if (found.length > 0) {
    const records = once(found);
    const catalogue = catalogueOf();
    const [problem] = validateRecords(catalogue, itemOf(catalogue, item)!, 'APPLICABLE', records);
    // Each row was checked when it was loaded; together they may still be more than the item can hold.
    if (problem) throw new SourceFailure('unreadable', `the rows of this parcel: ${problem.code}`);
    const geometry = found.map((one) => one.geometry).find((one) => one !== null);
    return { kind: 'found', records, ...(geometry ? { geometry } : {}), proof };
  }
  // Only a municipality that says that its register is complete can say "nothing" by silence, and only when all its registers say so.
  return registers.every(({ complete }) => complete)
    ? { kind: 'none', proof }
    : { kind: 'not-covered', reason: 'not-in-register', askedAt: reach.now() };
}

/**
 * The registers that a municipality loaded from a file: looked up here, asked of nobody.
 * @see docs/sources/GEMEENTE_REGISTER.md
 */
export const municipalRegister: Connector = {
  code: MUNICIPAL_REGISTER,
  items: municipalItems(),
  endpoint: null,
  sandboxPath: '',
  concurrency: 8,
  validSeconds: 0,
  async ask(subject, wanted, reach) {
    const shelf = reach.registers;
    if (subject.capakey === null && subject.area === null) return notCovered(wanted, 'no-key', reach.now());
    return new Map(
      await Promise.all(
        wanted.map(async (item): Promise<readonly [string, Answer]> => {
          try {
            if (!shelf) throw new SourceFailure('not-configured', 'no shelf of registers');
            return [item, await lookUp(shelf, item, subject, reach)];
          } catch (error) {
            return [
              item,
              await answering(reach, async () => {
                throw error;
              }),
            ];
          }
        }),
      ),
    );
  },
};
