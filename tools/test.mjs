// npm test: everything CI runs. Plain JavaScript for Node 20 and newer.
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bundleTool } from './bundle.mjs';
import { onModernNode } from './node.mjs';

await onModernNode(fileURLToPath(import.meta.url));
await import(pathToFileURL(await bundleTool('tools/test/main.ts')).href);
