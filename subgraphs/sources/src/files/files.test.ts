import { deflateRawSync, crc32 } from 'node:zlib';
import { existsSync, mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { csvLines } from './csv.ts';
import { numberOf } from '../domain/municipal/read-value.ts';
import { inspectTable, tableRows } from './read-table.ts';
import type { TableRow } from './table.ts';
import { dayOfSerial } from './xlsx-days.ts';

const folder = mkdtempSync(join(tmpdir(), 'vip-files-'));
afterAll(() => rmSync(folder, { recursive: true }));
let count = 0;
const file = (content: string | Buffer): string => {
  const path = join(folder, `file-${(count += 1)}`);
  writeFileSync(path, content);
  return path;
};
const read = async (content: string | Buffer) => {
  const path = file(content);
  const { layout, rows } = await inspectTable(path);
  const all: TableRow[] = [];
  for await (const row of tableRows(path, layout)) all.push(row);
  return { layout, rows, all };
};
const refused = (content: string | Buffer) =>
  inspectTable(file(content)).then(
    () => 'taken in',
    (error: Error) => error.message,
  );

/** A zip of parts, as a workbook is. @param claim sizes that are told instead of the true ones. */
function zip(parts: Readonly<Record<string, string>>, claim?: number): Buffer {
  const bodies: Buffer[] = [];
  const heads: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const raw = Buffer.from(text);
    const packed = deflateRawSync(raw);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(raw), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(claim ?? raw.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    heads.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), fields, tail, Buffer.from(name)]),
    );
    bodies.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(heads);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006');
  end.writeUInt16LE(heads.length, 8);
  end.writeUInt16LE(heads.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, directory, end]);
}
const workbook = (sheet: string, more: Readonly<Record<string, string>> = {}) => ({
  'xl/workbook.xml':
    '<workbook xmlns:r="r"><sheets><sheet name="verborgen" state="hidden" r:id="r0"/><sheet name="Leegstand" r:id="r1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="r0" Target="worksheets/sheet0.xml"/><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
  'xl/styles.xml':
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
  'xl/sharedStrings.xml':
    '<sst><si><t>capakey</t></si><si><r><t>op</t></r><r><t>name</t></r></si><si><t>44021A0001/00A000</t></si></sst>',
  'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
  ...more,
});
const ROWS =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>ja of nee</t></is></c></row>' +
  '<row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3" s="1"><v>45292</v></c><c r="C3" t="b"><v>1</v></c></row>';

describe('a CSV file', () => {
  it.each([
    ['semicolons', 'a;b\r\n1;"x;y"\r\n'],
    ['commas', 'a,b\n1,"x;y"\n'],
    ['tabs', 'a\tb\n1\tx;y\n'],
    ['bars', 'a|b\n1|x;y\n'],
    ['a byte order mark', '\uFEFFa;b\n1;"x;y"'],
  ])('is read with %s', async (_what, text) => {
    const { layout, all } = await read(text);
    expect(layout.columns).toEqual(['a', 'b']);
    expect(all).toEqual([{ number: 1, cells: { a: '1', b: 'x;y' }, geometry: null }]);
  });

  it('is read in the code page of Windows when it is no UTF-8', async () => {
    const { layout, all } = await read(Buffer.from('naam;nr\nCaf\xe9;1\n', 'latin1'));
    expect(layout.encoding).toBe('windows-1252');
    expect(all[0]!.cells['naam']).toBe('Café');
  });

  it('keeps the numbers of its rows when some are empty, and names columns that have no name', async () => {
    const { layout, all } = await read('a;;a\n1;2;3\n;;\n4;5;6\n');
    expect(layout.columns).toEqual(['a', 'kolom 2', 'a (2)']);
    expect(all.map(({ number }) => number)).toEqual([1, 3]);
  });

  it.runIf(existsSync('/proc/self/fd'))('is let go of when its reader stops half way', async () => {
    const path = file('a;b\n' + '1;x\n'.repeat(200_000));
    const isOpen = () =>
      readdirSync('/proc/self/fd').some((fd) => {
        try {
          return readlinkSync(`/proc/self/fd/${fd}`) === path;
        } catch {
          return false; // that of the folder itself, closed by now
        }
      });
    for await (const _ of csvLines(path, {})) {
      expect(isOpen()).toBe(true);
      break;
    }
    await vi.waitFor(() => expect(isOpen()).toBe(false));
  });
});

describe('a workbook', () => {
  it('is read from its first visible sheet: shared and inline texts, days, yes and no, rows that are left out', async () => {
    const { layout, all } = await read(zip(workbook(ROWS)));
    expect(layout).toMatchObject({
      format: 'XLSX',
      sheet: 'Leegstand',
      columns: ['capakey', 'opname', 'ja of nee'],
    });
    expect(all).toEqual([
      {
        number: 2,
        cells: { capakey: '44021A0001/00A000', opname: '2024-01-01', 'ja of nee': 'ja' },
        geometry: null,
      },
    ]);
  });

  it('keeps its numbers what they are: a fraction of three digits is no group of thousands', async () => {
    const sheet =
      '<row r="1"><c t="str"><v>m2</v></c></row><row r="2"><c><v>523.125</v></c></row><row r="3"><c t="str"><v>523.125</v></c></row>';
    const { all } = await read(zip(workbook(sheet)));
    expect(all.map(({ cells }) => numberOf(cells['m2']!))).toEqual([523.125, 523_125]);
  });

  it('is refused when it is a zip bomb, whether it says its size or lies about it', async () => {
    const bomb = `<row r="1"><c t="str"><v>${'0'.repeat(8_000_000)}</v></c></row>`;
    expect(await refused(zip(workbook(bomb)))).toBe('TOO_LARGE_INSIDE');
    expect(await refused(zip(workbook(bomb), 100))).toBe('DAMAGED');
  });

  it('is refused when it defines entities, when it is cut off, and when it is another kind of zip', async () => {
    const doctype = workbook(ROWS, { 'xl/sharedStrings.xml': '<!DOCTYPE x [<!ENTITY a "b">]><sst/>' });
    expect(await refused(zip(doctype))).toBe('DAMAGED');
    const whole = zip(workbook(ROWS));
    expect(await refused(whole.subarray(0, whole.length - 40))).toBe('DAMAGED');
    expect(await refused(zip({ 'word/document.xml': '<x/>' }))).toBe('NOT_A_TABLE');
  });

  it('is refused when a text that a cell points at is not in it: that cell is not empty', async () => {
    const lost = workbook(ROWS.replace('<c r="B3" s="1"><v>45292</v></c>', '<c r="B3" t="s"><v>3</v></c>'));
    expect(await refused(zip(lost))).toBe('DAMAGED');
    const bare = workbook(ROWS.replace('<c r="B3" s="1"><v>45292</v></c>', '<c r="B3" t="s"/>'));
    expect((await read(zip(bare))).all[0]!.cells['opname']).toBe('');
  });

  it('tells of a formula that failed what it says itself, so that the cell does not pass for an empty one', async () => {
    const sheet = ROWS.replace('<c r="B3" s="1"><v>45292</v></c>', '<c r="B3" t="e"><v>#N/A</v></c>');
    expect((await read(zip(workbook(sheet)))).all[0]!.cells['opname']).toBe('#N/A');
  });

  it('counts days as a workbook does, its mistake of 1900 included', () => {
    expect([1, 59, 61, 45_292].map((serial) => dayOfSerial(serial, false))).toEqual([
      '1900-01-01',
      '1900-02-28',
      '1900-03-01',
      '2024-01-01',
    ]);
    expect(dayOfSerial(43_830, true)).toBe('2024-01-01');
  });
});

describe('a GeoJSON file', () => {
  const feature = (coordinates: readonly number[], properties: object = { naam: 'x' }) => ({
    type: 'Feature',
    properties,
    geometry: { type: 'Point', coordinates },
  });
  const collection = (crs: string | null, ...features: readonly object[]) =>
    JSON.stringify({
      type: 'FeatureCollection',
      ...(crs ? { crs: { type: 'name', properties: { name: crs } } } : {}),
      features,
    });
  it.each([
    ['as it says', 'urn:ogc:def:crs:EPSG::3812', [604_000, 694_000], 'EPSG:3812'],
    ['by its degrees', null, [3.7, 51.05], 'CRS84'],
    ['by its metres', null, [104_000, 194_000], 'EPSG:31370'],
  ])('is in the system %s', async (_what, crs, coordinates, expected) => {
    const { layout, all } = await read(collection(crs, feature(coordinates)));
    expect(layout).toMatchObject({ format: 'GEOJSON', hasGeometry: true, crs: expected, columns: ['naam'] });
    expect(all[0]).toMatchObject({ number: 1, cells: { naam: 'x' }, geometry: { type: 'Point' } });
  });

  it('keeps its numbers what they are', async () => {
    const { all } = await read(collection(null, feature([3.7, 51.05], { m2: 523.125, nr: '523.125' })));
    expect(Object.values(all[0]!.cells).map(numberOf)).toEqual([523.125, 523_125]);
  });

  it('is refused when it is cut off, or in a system that we do not know', async () => {
    const whole = collection(null, feature([3.7, 51]), feature([3.8, 51]));
    expect(await refused(whole.slice(0, -5))).toBe('DAMAGED');
    expect(await refused(collection('EPSG:28992', feature([1, 2])))).toBe('WRONG_CRS');
  });
});

it.each([
  ['nothing', '', 'EMPTY'],
  ['only a header', 'a;b\n', 'EMPTY'],
  ['a PDF', '%PDF-1.7 x', 'NOT_A_TABLE'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]), 'NOT_A_TABLE'],
  ['a web page', '<!doctype html><p>x', 'NOT_A_TABLE'],
  ['a cell without end', `a;b\n"${'x'.repeat(3_000_000)}`, 'DAMAGED'],
  ['a cell that is a book', `a;b\n1;${'x'.repeat(10_001)}`, 'TOO_LONG_CELL'],
  ['columns without end', `${'a;'.repeat(300)}b\n1\n`, 'TOO_MANY_COLUMNS'],
])('%s is refused as %s whatever its name is', async (_what, content, why) => {
  expect(await refused(content)).toBe(why);
});
