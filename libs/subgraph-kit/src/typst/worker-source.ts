/**
 * The code of one Typst worker, as text: started with `eval`, so it needs no file of its own beside a bundle.
 *
 * `evictCache(2)` forgets what the last two documents did not use. The delivered and the archived PDF of one dossier follow each
 * other and share their whole layout: the pair takes a third less than with a cache that is emptied each time. Memory
 * is the same: it stays level after some 300 documents.
 *
 * Compiling is a blocking native call of 20 to 200 ms; on the main thread it would stop every request. On a thread of its own it still
 * takes a processor from the requests, which need one for a moment each: it gives way to them (decision 0160). On Linux a thread has a
 * priority of its own; elsewhere the whole process would give way, so there it stays as it is.
 */
export const WORKER_SOURCE = `
'use strict';
const { parentPort, workerData } = require('node:worker_threads');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { NodeCompiler } = require(workerData.compiler);
if (process.platform === 'linux') require('node:os').setPriority(5);

const compiler = NodeCompiler.create({
  workspace: workerData.templatesDir,
  fontArgs: [{ fontBlobs: workerData.fonts.map((font) => readFileSync(font)) }],
});

const made = (main) => {
  const compiled = compiler.compile({ mainFileContent: main, resetRead: true });
  if (compiled.result) return compiled.result;
  const error = compiled.takeError();
  throw new Error(error ? JSON.stringify(compiler.fetchDiagnostics(error)) : 'no document, and no reason');
};

parentPort.on('message', ({ id, template, files, standard }) => {
  try {
    for (const [path, content] of files) compiler.mapShadow(join(workerData.templatesDir, path), Buffer.from(content));
    // On the template's own first line, so that Typst's line numbers stay right.
    const main = '#let fonts = ' + workerData.families + ';' + readFileSync(join(workerData.templatesDir, template), 'utf8') + '\\n#include "attach.typ"';
    const pdf = compiler.pdf(made(main), { pdfStandard: standard });
    const bytes = new Uint8Array(pdf);
    parentPort.postMessage({ id, bytes }, [bytes.buffer]);
  } catch (error) {
    parentPort.postMessage({ id, error: (error && error.message) || String(error) });
  } finally {
    compiler.resetShadow();
    compiler.evictCache(2);
  }
});
`;
