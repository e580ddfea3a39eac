// Bundles what the image offers beside its processes, so that nothing has to be written when it runs.
import { bundleTool } from '../tools/bundle.mjs';

await bundleTool('tools/deploy/prepare.ts');
