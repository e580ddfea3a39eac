import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonSplitter } from './split-json.ts';

/** Feeds a text in chunks of `size` bytes. */
function split(text: string, size = 1_000_000) {
  const splitter = new JsonSplitter({ largestPieceMb: 1, problem: (wrong) => new Error(wrong) });
  const bytes = Buffer.from(text);
  const pieces = [];
  for (let i = 0; i < bytes.length; i += size) pieces.push(...splitter.push(bytes.subarray(i, i + size)));
  return { pieces, frame: splitter.end() };
}
const collection =
  '{\n"type": "FeatureCollection",\n"crs": {"features": [1]},\n"features": [\n{"a": 1},\n{"b": "}]\\"{"}\n],\n"name": "é"}\n';

describe('cutting a feature collection', () => {
  it('gives each feature with its number and its line, and what stands around them', () => {
    expect(split(collection)).toEqual({
      pieces: [
        { text: '{"a": 1}', number: 1, line: 5 },
        { text: '{"b": "}]\\"{"}', number: 2, line: 6 },
      ],
      frame: { type: 'FeatureCollection', crs: { features: [1] }, features: [], name: 'é' },
    });
  });

  it('gives the same, however the bytes arrive', () => {
    for (const size of [1, 2, 3, 7, 50]) expect(split(collection, size)).toEqual(split(collection));
  });

  it('cuts a plain list as well', () => {
    expect(split('\uFEFF[{"x": [1]}, {"y": {}}]').pieces.map(({ text }) => text)).toEqual([
      '{"x": [1]}',
      '{"y": {}}',
    ]);
  });

  it('gives back any features that JSON can hold', () => {
    fc.assert(
      fc.property(
        fc.array(fc.dictionary(fc.string(), fc.jsonValue())),
        fc.integer({ min: 1, max: 40 }),
        (features, size) => {
          const { pieces } = split(JSON.stringify({ type: 'FeatureCollection', features }), size);
          expect(pieces.map(({ text }) => JSON.parse(text) as unknown)).toEqual(
            JSON.parse(JSON.stringify(features)),
          );
        },
      ),
    );
  });
});

describe('a file that is none', () => {
  it.each([
    ['', 'The file is empty.'],
    [
      '<html><body>Maintenance</body></html>',
      'This is no JSON: line 1 starts with "<". Give a GeoJSON file.',
    ],
    [
      '{"type": "FeatureCollection", "features": [{"a": 1}, {"b": 2',
      'The file was cut off at line 1, after 1 complete features. Fetch it again; nothing was imported.',
    ],
    [
      '{"type": "FeatureCollection", "features": []} more',
      'Line 1: there is text after the end of the JSON.',
    ],
    [
      `[{"a": "${'x'.repeat(1024 * 1024)}"}]`,
      'Line 1: one feature is larger than 1 MB. The file is damaged.',
    ],
    ['}', 'This is no JSON: line 1 starts with "}". Give a GeoJSON file.'],
    [
      '{"type": oops, "features": [{}]}',
      'The file is not valid JSON: something is wrong between its features.',
    ],
  ])('%.60s', (text, message) => {
    expect(() => split(text)).toThrow(message);
  });
});
