import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { trustedDocuments } from '../codegen/trusted-documents.ts';

const squeeze = promisify(brotliCompress);
const zip = promisify(gzip);
/** Smaller files gain nothing that a packet would notice. */
const WORTH_BYTES = 1_024;

/** Speaks to Apollo Client only; no server knows it. The hash stays that of the document as the app has it. */
const CLIENT_ONLY = / @unmask(?:\([^)]*\))?/g;

/** Puts the app's trusted documents beside it for the gateway, and each asset's compressed forms for the browser. */
export async function finishApp(folder: string, built: string): Promise<void> {
  const documents = trustedDocuments(folder);
  if (documents)
    writeFileSync(
      join(built, 'persisted-documents.json'),
      JSON.stringify(documents, null, 2).replaceAll(CLIENT_ONLY, ''),
    );
  const assets = globSync('**/*.{js,css,svg,json,wasm,ttf}', { cwd: built }).map((name) => join(built, name));
  await Promise.all(assets.map(compress));
}

async function compress(file: string): Promise<void> {
  const content = readFileSync(file);
  if (content.length < WORTH_BYTES) return;
  const [br, gz] = await Promise.all([
    squeeze(content, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
    }),
    zip(content, { level: 9 }),
  ]);
  writeFileSync(`${file}.br`, br);
  writeFileSync(`${file}.gz`, gz);
}
