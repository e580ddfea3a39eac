import { uuidv7, type Result } from '@vip/domain-kit';
import type { Database, Piece, Recorder } from '@vip/subgraph-kit';
import type { BackdropRow, MunicipalityRow, ParcelRow, RowRefusal } from '../domain/import-rows.ts';
import { afterImport, RegisterWriter } from '../persistence/register-writer.ts';
import type { ImportReport, RefusedRow } from './import-report.ts';
import { readBackdrop, readParcel, type FeatureObject, type FileFacts } from './read-feature.ts';
import { readMunicipality } from './read-municipality.ts';
import { scanFile, type OpenFile, type Scanned } from './scan-file.ts';
import { splitParcels } from './split-parcels.ts';

export interface ImportOptions {
  /** Name under which the register keeps where its rows came from, e.g. the file's. */
  readonly source: string;
  readonly nisCode: string | null;
  readonly at: Date;
  readonly onProgress?: (done: number, total: number) => void;
  /** Called with the parcels that were committed. */
  readonly onCommitted?: (parcels: readonly ParcelRow[]) => void;
}

/** Rows that commit together. A longer transaction would hold up every feed of facts on this server. */
const ROWS_A_TRANSACTION = 20_000;
const ROWS_A_STATEMENT = 1_000;
const REFUSALS_KEPT = 10_000;
const IMPORTER = { id: 'parcels-import', kind: 'PLATFORM', name: 'parcels:import' } as const;

interface Read {
  readonly piece: Piece;
  readonly parcel?: ParcelRow;
  readonly backdrop?: BackdropRow;
  readonly municipality?: MunicipalityRow;
}

class Tally {
  read = 0;
  inserted = 0;
  updated = 0;
  repaired = 0;
  withoutGeometry = 0;
  withoutMunicipality = 0;
  refused = 0;
  readonly refusals: RefusedRow[] = [];
  readonly nisCodes = new Set<string>();

  refuse({ number, line }: Piece, refusal: RowRefusal): void {
    this.refused++;
    if (this.refusals.length < REFUSALS_KEPT) this.refusals.push({ feature: number, line, ...refusal });
  }
}

/** Reads one piece of the file; null when it is refused, which the tally then knows. */
function readPiece(piece: Piece, { kind }: Scanned, file: FileFacts, tally: Tally): Read | null {
  let value: FeatureObject & Record<string, unknown>;
  try {
    value = JSON.parse(piece.text) as typeof value;
  } catch {
    tally.refuse(piece, { reason: 'unreadable', detail: 'not valid JSON' });
    return null;
  }
  const take = <Row>(result: Result<Row, RowRefusal>): Row | null => {
    if (result.ok) return result.value;
    tally.refuse(piece, result.refusal);
    return null;
  };
  if (kind === 'municipalities') {
    const municipality = take(readMunicipality(value));
    return municipality && { piece, municipality };
  }
  if (kind === 'backdrop') {
    const backdrop = take(readBackdrop(value, file));
    return backdrop && { piece, backdrop };
  }
  const parcel = take(readParcel(value, file));
  if (!parcel) return null;
  if (parcel.repaired) tally.repaired++;
  if (parcel.row.geometry === null) tally.withoutGeometry++;
  if (parcel.row.nisCode === null) tally.withoutMunicipality++;
  return { piece, parcel: parcel.row };
}

async function write(
  writer: RegisterWriter,
  rows: readonly Read[],
  tally: Tally,
  first: boolean,
): Promise<void> {
  const municipalities = rows.flatMap(({ municipality }) => municipality ?? []);
  if (municipalities.length > 0) tally.updated += await writer.municipalities(municipalities);
  for (const { nisCode } of municipalities) tally.nisCodes.add(nisCode);
  const backdrop = rows.flatMap((row) => row.backdrop ?? []);
  if (backdrop.length > 0) await writer.backdrop(backdrop, { replace: first });
  tally.inserted += backdrop.length;
  for (let i = 0; i < rows.length; i += ROWS_A_STATEMENT) {
    const slice = rows.slice(i, i + ROWS_A_STATEMENT);
    const parcels = slice.flatMap(({ parcel }) => parcel ?? []);
    if (parcels.length === 0) continue;
    const { inserted, updated, duplicates, nisCodes } = await writer.parcels(parcels);
    for (const nisCode of nisCodes) tally.nisCodes.add(nisCode);
    tally.inserted += inserted;
    tally.updated += updated;
    for (const capakey of duplicates) {
      const again = slice.findLast(({ parcel }) => parcel?.capakey === capakey)!;
      tally.refuse(again.piece, { reason: 'duplicate', detail: `${capakey} stands in this file before` });
    }
  }
}

/**
 * Brings a file into the register: GRB parcels (either shape), the world of the sandbox, a backdrop or
 * municipalities. Bad rows are refused one by one; a bad file is refused whole, before anything is written.
 * @param open gives the bytes of the file again at each call: it is read twice.
 * @throws ImportProblem in one line, for a file that cannot be imported.
 */
export async function importFile(
  { database, recorder }: { database: Database; recorder: Recorder },
  open: OpenFile,
  options: ImportOptions,
): Promise<ImportReport> {
  const scanned = await scanFile(open, options.nisCode);
  const file: FileFacts = { nisCode: options.nisCode, crs: scanned.crs };
  const importId = uuidv7();
  const tally = new Tally();
  let rows: Read[] = [];
  let part = 0;

  const commit = async (): Promise<void> => {
    const batch = rows;
    rows = [];
    if (batch.length === 0 && part > 0) return;
    part++;
    await database.asService(async (em) => {
      const writer = new RegisterWriter(em, importId, options.source);
      await writer.begin(options.at);
      await write(writer, batch, tally, part === 1);
      await writer.end(tally);
      const { inserted, updated, refused } = tally;
      await recorder.record(em, [
        {
          type: 'parcels.imported',
          subject: importId,
          version: part,
          actor: IMPORTER,
          at: options.at,
          ...(options.nisCode && { ids: { nisCode: options.nisCode } }),
          data: { source: options.source, kind: scanned.kind, part, inserted, updated, refused },
        },
      ]);
    });
    options.onCommitted?.(batch.flatMap(({ parcel }) => parcel ?? []));
  };

  const splitter = splitParcels();
  for await (const chunk of open()) {
    for (const piece of splitter.push(chunk)) {
      tally.read++;
      const row = readPiece(piece, scanned, file, tally);
      if (row) rows.push(row);
      if (rows.length >= ROWS_A_TRANSACTION) await commit();
    }
    options.onProgress?.(tally.read, scanned.count);
  }
  await commit();
  const { nisCodes, ...counted } = tally;
  await afterImport(database, nisCodes);
  return { kind: scanned.kind, ...counted };
}
