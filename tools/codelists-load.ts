import { readFileSync, writeFileSync } from 'node:fs';
import { catalogueOf, checkCatalogue, loadCodeList, readListRows, type CodeList } from '@vip/catalogue';
import { inRoot } from './root.ts';

const USE = 'npm run codelists:load -- LIST FILE [VERSION]   (FILE: a path or an https address, CSV or JSON)';

const contentOf = async (from: string): Promise<string> => {
  if (!/^https?:/.test(from)) return readFileSync(from, 'utf8');
  const answer = await fetch(from);
  if (!answer.ok) throw new Error(`${from} answered ${answer.status}`);
  return answer.text();
};

/** `2026.2` → `2026.3`. */
const nextVersion = (version: string): string => version.replace(/\d+$/, (last) => String(Number(last) + 1));

/** The values of a list as the data file writes them: one code per line, so that a change is a change of one line. */
const written = ({ values }: CodeList): string =>
  values
    .map(({ code, label }) => {
      const texts = Object.entries(label).map(([language, text]) => `"${language}": ${JSON.stringify(text)}`);
      return `        {"code": ${JSON.stringify(code)}, "label": {${texts.join(', ')}}}`;
    })
    .join(',\n');

/** The data file with the values of one list replaced, and nothing else. */
function withList(file: string, list: CodeList): string {
  const start = file.indexOf(`\n      "code": "${list.code}",`, file.indexOf('\n  "codeLists": ['));
  const from = file.indexOf('"values": [\n', start) + '"values": [\n'.length;
  return file.slice(0, from) + written(list) + file.slice(file.indexOf('\n      ]', from));
}

const [listCode, source, version] = process.argv.slice(2);
const catalogue = catalogueOf();
const before = catalogue.codeLists.find(({ code }) => code === listCode);
if (!before || !source) {
  process.stderr.write(
    `${USE}\nLists that their owner keeps: ${catalogue.codeLists
      .filter(({ open }) => open)
      .map(({ code }) => code)
      .join(', ')}\n`,
  );
  process.exit(2);
}
const { list, report } = loadCodeList(before, readListRows(await contentOf(source)));
const named = version ?? nextVersion(catalogue.version);
const dataOf = (name: string): string => inRoot(`libs/catalogue/data/catalogue-${name}.json`);
const next = withList(readFileSync(dataOf(catalogue.version), 'utf8'), list).replace(
  `"version": "${catalogue.version}"`,
  `"version": "${named}"`,
);
const faults = checkCatalogue(JSON.parse(next) as typeof catalogue);
if (faults.length > 0)
  throw new Error(`Not written, since the catalogue would be wrong:\n${faults.join('\n')}`);
writeFileSync(dataOf(named), next);
process.stdout.write(
  [
    `${list.code}: ${before.values.length} codes before, ${list.values.length} now, in catalogue ${named}`,
    `  added         ${report.added.length}  ${report.added.slice(0, 20).join(' ')}`,
    `  relabelled    ${report.relabelled.length}  ${report.relabelled.slice(0, 20).join(' ')}`,
    `  kept, gone at the owner  ${report.gone.length}  ${report.gone.slice(0, 20).join(' ')}`,
    `  Dutch stands in for a translation  ${report.untranslated.length}`,
    `  refused       ${report.refused.length}`,
    ...report.refused.slice(0, 20).map(({ line, why }) => `    line ${line}: ${why}`),
    `Next: npm run codegen makes ${named} the current version; look at it, then write its digest in libs/catalogue/data/landed.json.`,
    '',
  ].join('\n'),
);
