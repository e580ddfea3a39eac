// node tools/run.mjs FILE.ts [ARGUMENT...]: runs a TypeScript tool under a Node that is new enough.
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundleTool } from './bundle.mjs';
import { fail, onModernNode, root } from './node.mjs';

await onModernNode(fileURLToPath(import.meta.url));
const [file, ...rest] = process.argv.slice(2);
if (!file) fail('Say which tool to run: node tools/run.mjs FILE.ts');
const tool = existsSync(join(root, file)) ? file : relative(root, resolve(file));
if (!existsSync(join(root, tool))) fail(`There is no tool ${file} yet.`);
const bundle = await bundleTool(tool);
process.argv.splice(1, process.argv.length, bundle, ...rest);
await import(pathToFileURL(bundle).href);
