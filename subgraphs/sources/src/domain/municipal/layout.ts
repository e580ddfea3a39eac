export const FILE_FORMATS = ['CSV', 'XLSX', 'GEOJSON'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** What was seen of an uploaded file, and what is needed to read it again. */
export interface TableLayout {
  readonly format: FileFormat;
  readonly columns: readonly string[];
  /** The first rows, by column order. */
  readonly sample: readonly (readonly string[])[];
  /** Whether rows have a geometry of their own. */
  readonly hasGeometry: boolean;
  /** Of a CSV file. */
  readonly delimiter?: string;
  readonly encoding?: 'utf-8' | 'windows-1252';
  /** Of a workbook: the sheet that is read, the first visible one. */
  readonly sheet?: string;
  /** Of a GeoJSON file, as it says or as its numbers show. */
  readonly crs?: string;
}
