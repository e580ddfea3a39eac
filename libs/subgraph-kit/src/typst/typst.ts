import { createRequire } from 'node:module';
import { FONT_FAMILIES, fontFiles, loadCoverage } from './fonts.ts';
import { createPool } from './pool.ts';
import { printable } from './printable.ts';
import { seen } from '../watching/measure.ts';

/** `ua-1` for people who read it (tagged, accessible), `a-3a` for the archive (may carry files). */
export type PdfStandard = 'ua-1' | 'a-3a' | 'a-2a' | '1.7';

export interface Attachment {
  /** File name, `dossier.json`; letters, digits, `.`, `_` and `-` only. */
  readonly name: string;
  readonly mediaType: 'application/json' | 'application/ld+json' | 'application/xml';
  /** Plain words, no quotes or backslashes. */
  readonly description: string;
  readonly content: string | Uint8Array;
  /** How the file relates to the document; `source`: the document was made from it. */
  readonly relationship?: 'source' | 'data' | 'alternative' | 'supplement';
}

export interface RenderInput {
  /** File in the templates folder, `dossier.typ`. It reads `json("data.json")` and sets `font: fonts, fallback: false`. */
  readonly template: string;
  /** JSON. Texts are data, never markup: `#`, `$`, `*`, `<` are printed as they are. */
  readonly data: unknown;
  /** Files that the template may read as `assets/<name>`: an SVG sketch, a logo. */
  readonly assets?: Readonly<Record<string, string | Uint8Array>>;
  readonly standard: PdfStandard;
  /** Embedded in the document; only with `a-3a`. */
  readonly attachments?: readonly Attachment[];
}

export interface Typst {
  /** The PDF. Same input, same bytes. @throws Error with Typst's own diagnostics when it cannot be made. */
  render(input: RenderInput): Promise<Uint8Array>;
  close(): Promise<void>;
}

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
const nameOf = (name: string): string => {
  if (!NAME.test(name)) throw new RangeError(`Not a file name: ${name}`);
  return name;
};

function attachCode({ name, mediaType, description, relationship = 'source' }: Attachment): string {
  if (/["\\#]/.test(description)) throw new RangeError('A description without quotes, please');
  return `#pdf.attach("attachments/${nameOf(name)}", relationship: "${relationship}", mime-type: "${mediaType}", description: "${description}")`;
}

/**
 * A pool of Typst compilers that turns templates and JSON into PDFs.
 * @param templatesDir folder with the `.typ` files; nothing outside it can be read by a template.
 * @param workers threads, each with its own compiler; 1 by default. A thread starts with the first document.
 */
export function createTypst({
  templatesDir,
  workers = 1,
}: {
  templatesDir: string;
  workers?: number;
}): Typst {
  const compiler = createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-node-compiler');
  const families = `(${FONT_FAMILIES.map((family) => `"${family}"`).join(', ')})`;
  const pool = createPool({ compiler, templatesDir, families, fonts: fontFiles() }, workers);
  let drawable: ReadonlySet<number> | undefined;
  return {
    render: async ({ template, data, assets = {}, standard, attachments = [] }) => {
      drawable ??= loadCoverage();
      if (attachments.length > 0 && standard !== 'a-3a') throw new RangeError('Only PDF/A-3 carries files');
      const job = {
        template: nameOf(template),
        standard,
        files: [
          ['data.json', JSON.stringify(printable(data, drawable))],
          ...Object.entries(assets).map(([name, content]) => [`assets/${nameOf(name)}`, content] as const),
          ...attachments.map(({ name, content }) => [`attachments/${nameOf(name)}`, content] as const),
          // A file of its own: the template stays the same text with and without it, so what was laid out for the
          // delivered PDF is found again for the archived one.
          ['attach.typ', attachments.map(attachCode).join('\n')],
        ] as const,
      };
      return seen(
        {
          metric: 'vip.document.duration',
          span: `make ${template}`,
          labels: { 'vip.template': template, 'vip.standard': standard },
        },
        () => pool.run(job),
      );
    },
    close: () => pool.close(),
  };
}
