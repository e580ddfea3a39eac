export type * from './document-model.ts';
export { documentModel } from './build-model.ts';
export { createRenderer, type Renderer } from './render-pdf.ts';
export { fingerprintOf, toJson } from './to-json.ts';
export { toJsonLd } from './to-json-ld.ts';
export { contextDocument } from './context-document.ts';
