import { catalogueOf, itemsOf, type ItemRecordData } from '@vip/catalogue';
import { createRenderer, documentModel, type DocumentModel } from './delivery/index.ts';
import { sampleFacts } from './delivery/testing/sample-dossier.ts';

// node dist/dossiers/measure.mjs [TIMES]: how long each of the two PDFs takes, as JSON; for `npm run bench`.

/**
 * The sample dossier as that of another parcel: number, place and every answer differ, the words of the catalogue stay, as between two real
 * dossiers. Typst remembers what it laid out, so the same dossier twice would measure its memory.
 */
function another(turn: number): DocumentModel {
  const facts = sampleFacts();
  const other = (record: ItemRecordData): ItemRecordData =>
    Object.fromEntries(
      Object.entries(record).map(([code, value]) => [
        code,
        typeof value === 'number' ? value + turn : FREE_TEXT.test(code) ? `${String(value)} ${turn}` : value,
      ]),
    );
  return documentModel(catalogueOf(), {
    ...facts,
    number: `VIP-${String(20_000 + turn).padStart(8, '0')}`,
    address: `Rietkaai ${turn}, 9000 Gent`,
    items: facts.items.map((item) => ({
      ...item,
      ...(item.remark ? { remark: `${item.remark} (${turn})` } : {}),
      records: item.records.map(other),
    })),
  });
}
/** Attributes that take any words; a code stays one of its list. */
const FREE_TEXT = /naam$|omschrijving$/i;

const times = Number(process.argv[2] ?? 20);
const STANDARDS = ['ua-1', 'a-3a'] as const;
const renderer = createRenderer({ publicUrl: 'https://vastgoedinformatie.example' });
const taken: Record<string, number[]> = { 'ua-1': [], 'a-3a': [] };
for (let turn = 0; turn <= times; turn += 1) {
  const model = another(turn);
  for (const standard of STANDARDS) {
    const began = performance.now();
    await renderer.renderPdf(model, standard);
    if (turn > 0) taken[standard]!.push(performance.now() - began); // the first reads fonts and template
  }
}
await renderer.close();
process.stdout.write(`${JSON.stringify({ items: itemsOf(catalogueOf()).length, taken })}\n`);
