import { catalogueOf, itemsOf } from '@vip/catalogue';
import { createRenderer, documentModel } from './delivery/index.ts';
import { sampleFacts } from './delivery/testing/sample-dossier.ts';

// node dist/dossiers/measure.mjs [TIMES]: how long each of the two PDFs takes, as JSON; for `npm run bench`.

const times = Number(process.argv[2] ?? 20);
const STANDARDS = ['ua-1', 'a-3a'] as const;
const model = documentModel(catalogueOf(), sampleFacts());
const renderer = createRenderer();
const taken: Record<string, number[]> = {};
for (const standard of STANDARDS) {
  await renderer.renderPdf(model, standard); // fonts and template are read once
  taken[standard] = [];
  for (let run = 0; run < times; run += 1) {
    const began = performance.now();
    await renderer.renderPdf(model, standard);
    taken[standard].push(performance.now() - began);
  }
}
await renderer.close();
process.stdout.write(`${JSON.stringify({ items: itemsOf(catalogueOf()).length, taken })}\n`);
