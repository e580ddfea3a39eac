/** Shaping marks that fonts do not draw and that add nothing on paper. */
const INVISIBLE = new Set([0x200d, 0xfe0e, 0xfe0f, 0x200b, 0x200c, 0x2060, 0xfeff, 0x00ad]);
const KEPT = new Set([0x0a, 0x20, 0xa0, 0x202f]);

function printText(text: string, drawable: ReadonlySet<number>): string {
  let plain = true;
  for (let i = 0; i < text.length && plain; i += 1) {
    const unit = text.charCodeAt(i);
    plain = (unit >= 0x20 && unit < 0x7f) || unit === 0x0a;
  }
  if (plain) return text;
  return Array.from(text.normalize('NFC'), (char) => {
    const point = char.codePointAt(0)!;
    if (point === 0x09) return '    ';
    if (KEPT.has(point)) return char;
    if (INVISIBLE.has(point) || point < 0x20 || (point >= 0x7f && point < 0xa0)) return '';
    if (drawable.has(point)) return char;
    return `[U+${point.toString(16).toUpperCase().padStart(4, '0')}]`;
  }).join('');
}

/**
 * Data whose every text can be drawn with our fonts. A character without a glyph would make the PDF standards refuse the
 * whole document; it is written as its code (`[U+6F22]`), so that nothing disappears unseen.
 */
export function printable(value: unknown, drawable: ReadonlySet<number>): unknown {
  if (typeof value === 'string') return printText(value, drawable);
  if (Array.isArray(value)) return value.map((one) => printable(one, drawable));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, printable(one, drawable)]));
  return value;
}
