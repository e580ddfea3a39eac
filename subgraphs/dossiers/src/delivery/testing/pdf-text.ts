import { inflateSync } from 'node:zlib';

interface Font {
  /** Glyph code to text, from the font's ToUnicode map. */
  readonly text: ReadonlyMap<number, string>;
}

const unhex = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

function readToUnicode(map: string): Font {
  const text = new Map<number, string>();
  for (const [, block] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code, to] of block!.matchAll(/<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>/g))
      text.set(parseInt(code!, 16), unhex(to!));
  for (const [, block] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from, to, first] of block!.matchAll(
      /<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>/g,
    ))
      for (let code = parseInt(from!, 16); code <= parseInt(to!, 16); code += 1)
        text.set(code, String.fromCodePoint(unhex(first!).codePointAt(0)! + code - parseInt(from!, 16)));
  return { text };
}

/** Objects of a PDF with plain objects, as Typst writes them: number to dictionary text and stream. */
function readObjects(
  pdf: Uint8Array,
): Map<number, { readonly head: string; readonly stream: Buffer | null }> {
  const bytes = Buffer.from(pdf);
  const source = bytes.toString('latin1');
  const objects = new Map<number, { head: string; stream: Buffer | null }>();
  for (const match of source.matchAll(/(?:^|\n)(\d+) 0 obj\b/g)) {
    const from = match.index + match[0].length;
    const end = source.indexOf('endobj', from);
    const at = source.indexOf('stream', from);
    if (at === -1 || at > end) {
      objects.set(Number(match[1]), { head: source.slice(from, end), stream: null });
      continue;
    }
    const head = source.slice(from, at);
    const length = Number(/\/Length (\d+)/.exec(head)![1]);
    const start = bytes[at + 6] === 0x0d ? at + 8 : at + 7;
    const raw = bytes.subarray(start, start + length);
    objects.set(Number(match[1]), { head, stream: head.includes('/FlateDecode') ? inflateSync(raw) : raw });
  }
  return objects;
}

/** The text of a PDF in the order in which it is drawn. For our own documents only: it knows what Typst writes. */
export function textOf(pdf: Uint8Array): string {
  const objects = readObjects(pdf);
  const fontOf = (id: number): Font => {
    const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)!.head)?.[1];
    return map ? readToUnicode(objects.get(Number(map))!.stream!.toString('latin1')) : { text: new Map() };
  };
  const fonts = new Map<string, Font>();
  let text = '';
  for (const { head } of objects.values()) {
    if (!/\/Type \/Page\b/.test(head)) continue;
    const resources = /\/Resources (\d+) 0 R/.exec(head)?.[1];
    const dictionary = resources ? objects.get(Number(resources))!.head : head;
    for (const [, name, id] of (/\/Font\s*<<([\s\S]*?)>>/.exec(dictionary)?.[1] ?? '').matchAll(
      /\/(\S+) (\d+) 0 R/g,
    ))
      fonts.set(name!, fontOf(Number(id)));
    const content = objects.get(Number(/\/Contents (\d+) 0 R/.exec(head)![1]))!.stream!;
    text += drawn(content.toString('latin1'), fonts) + '\n';
  }
  return text;
}

function drawn(content: string, fonts: ReadonlyMap<string, Font>): string {
  let font: Font | undefined;
  let text = '';
  // A literal may hold balanced brackets as they are: glyph codes are bytes, and 0x28 and 0x29 are brackets.
  const tokens = /\/(\S+) [\d.]+ Tf|<([0-9a-fA-F]*)>|\(((?:\\.|[^\\()]|\((?:\\.|[^\\()])*\))*)\)|\bET\b/gs;
  for (const [token, name, hex, literal] of content.matchAll(tokens)) {
    if (name !== undefined) font = fonts.get(name);
    else if (token === 'ET') text += '\n';
    else {
      const codes =
        hex !== undefined
          ? Buffer.from(hex, 'hex')
          : literal !== undefined
            ? unescape(literal)
            : Buffer.alloc(0);
      for (let i = 0; i + 1 < codes.length; i += 2) text += font?.text.get(codes.readUInt16BE(i)) ?? '';
    }
  }
  return text;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const unescape = (literal: string): Buffer =>
  Buffer.from(
    literal.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, escaped: string) =>
      /^[0-7]/.test(escaped) ? String.fromCharCode(parseInt(escaped, 8)) : (ESCAPES[escaped] ?? escaped),
    ),
    'latin1',
  );
