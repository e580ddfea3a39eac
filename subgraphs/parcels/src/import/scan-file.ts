import { ImportProblem } from './import-problem.ts';
import { splitParcels } from './split-parcels.ts';

export type FileKind = 'parcels' | 'backdrop' | 'municipalities';
export interface Scanned {
  readonly kind: FileKind;
  readonly count: number;
  /** The `crs` member of the collection, wherever it stands. */
  readonly crs: unknown;
}
/** The bytes of a file, from the start, each time it is called. */
export type OpenFile = () => AsyncIterable<Buffer>;

const propertiesOf = (feature: Record<string, unknown>): Record<string, unknown> =>
  (feature['properties'] ?? {}) as Record<string, unknown>;

function kindOf(first: Record<string, unknown>): FileKind | null {
  const properties = propertiesOf(first);
  if ('CAPAKEY' in properties || 'ref_identifier' in properties) return 'parcels';
  if ('kind' in properties) return 'backdrop';
  if ('nisCode' in first || 'niscode' in first) return 'municipalities';
  return null;
}

/**
 * Reads the whole file once without keeping it: is it complete, and what is it? So a file that was cut off
 * is known before the first row is written.
 * @throws ImportProblem in one line, when there is nothing to import in it.
 */
export async function scanFile(open: OpenFile, nisCode: string | null): Promise<Scanned> {
  const splitter = splitParcels();
  let first: Record<string, unknown> | null = null;
  let count = 0;
  for await (const chunk of open()) {
    for (const piece of splitter.push(chunk)) {
      count++;
      if (count === 1) first = readObject(piece.text, piece.line);
    }
  }
  const frame = splitter.end() as { crs?: unknown; type?: unknown; features?: unknown };
  if (!first)
    throw new ImportProblem(
      Array.isArray(frame) || Array.isArray(frame.features)
        ? 'The file holds no features: there is nothing to import.'
        : 'This is JSON, but no GeoJSON FeatureCollection: it has no "features".',
    );
  const kind = kindOf(first);
  if (!kind)
    throw new ImportProblem(
      'The features of this file are of no known kind: parcels carry CAPAKEY or ref_identifier, a backdrop carries kind, municipalities carry nisCode.',
    );
  const properties = propertiesOf(first);
  const namesMunicipality = 'NISCODE' in properties || 'CAPAKEY' in properties;
  if (kind === 'parcels' && !namesMunicipality && nisCode === null) {
    throw new ImportProblem(
      'These parcels name no municipality (they carry ref_identifier alone). Say which one: --municipality NIS, for example --municipality 24062.',
    );
  }
  return { kind, count, crs: frame.crs };
}

function readObject(text: string, line: number): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    throw new ImportProblem(`Line ${line}: this is not valid JSON.`);
  }
}
