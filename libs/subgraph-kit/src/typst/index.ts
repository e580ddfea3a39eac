export { createTypst, type Attachment, type PdfStandard, type RenderInput, type Typst } from './typst.ts';
export { templatesOf } from './templates-of.ts';
