/** Reads one table's offset from the table directory of a TrueType font. */
function tableAt(font: DataView, tag: string): number {
  const tables = font.getUint16(4);
  for (let at = 12; at < 12 + tables * 16; at += 16) {
    const name = String.fromCharCode(...[0, 1, 2, 3].map((i) => font.getUint8(at + i)));
    if (name === tag) return font.getUint32(at + 8);
  }
  throw new RangeError(`A font without table ${tag}`);
}

/** Format 4: ranges of the basic plane. A glyph of 0 means that there is none. */
function readSegments(font: DataView, at: number, into: Set<number>): void {
  const twice = font.getUint16(at + 6);
  const ends = at + 14;
  const starts = ends + twice + 2;
  const deltas = starts + twice;
  const offsets = deltas + twice;
  for (let i = 0; i < twice; i += 2) {
    const start = font.getUint16(starts + i);
    const end = font.getUint16(ends + i);
    const offset = font.getUint16(offsets + i);
    for (let point = start; point <= end && point !== 0xffff; point += 1) {
      const raw = offset === 0 ? point : font.getUint16(offsets + i + offset + (point - start) * 2);
      if (offset !== 0 && raw === 0) continue;
      if (((raw + font.getUint16(deltas + i)) & 0xffff) !== 0) into.add(point);
    }
  }
}

/** Format 12: ranges of every plane. */
function readGroups(font: DataView, at: number, into: Set<number>): void {
  const groups = font.getUint32(at + 12);
  for (let i = 0; i < groups; i += 1) {
    const group = at + 16 + i * 12;
    const start = font.getUint32(group);
    for (let point = start; point <= font.getUint32(group + 4); point += 1) {
      if (font.getUint32(group + 8) + point - start !== 0) into.add(point);
    }
  }
}

/** The code points that a TrueType font can draw, from its `cmap` table (formats 4 and 12). */
export function coverageOf(file: Uint8Array): ReadonlySet<number> {
  const font = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const cmap = tableAt(font, 'cmap');
  const points = new Set<number>();
  for (let i = 0; i < font.getUint16(cmap + 2); i += 1) {
    const subtable = cmap + font.getUint32(cmap + 4 + i * 8 + 4);
    const format = font.getUint16(subtable);
    if (format === 4) readSegments(font, subtable, points);
    if (format === 12) readGroups(font, subtable, points);
  }
  return points;
}
