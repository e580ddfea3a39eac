import { createTypst, templatesOf } from '@vip/subgraph-kit';
import { checkAddress, checkCode } from './check-code.ts';
import type { DocumentModel } from './document-model.ts';
import { mapSketch } from './map-sketch.ts';
import { pageData } from './page-data.ts';
import { fingerprintOf, toJson } from './to-json.ts';

export interface Renderer {
  /**
   * The PDF of a dossier, the same bytes for the same dossier. `ua-1` is delivered (accessible); `a-3a` goes to the
   * archive and carries the structured delivery, `dossier.json`, inside. One file cannot be both.
   */
  renderPdf(model: DocumentModel, standard: 'ua-1' | 'a-3a'): Promise<Uint8Array>;
  close(): Promise<void>;
}

export interface RendererOptions {
  /** Address that people use: a document says where it is checked. */
  readonly publicUrl: string;
  /** Typst threads; 1 unless told. */
  readonly workers?: number;
}

/** One per process: it holds the Typst threads. */
export function createRenderer({ publicUrl, workers = 1 }: RendererOptions): Renderer {
  const typst = createTypst({ templatesDir: templatesOf('dossiers'), workers });
  return {
    renderPdf: (model, standard) => {
      const sketch = mapSketch(model.geometry, model.neighbours);
      const fingerprint = fingerprintOf(model);
      return typst.render({
        template: 'dossier.typ',
        standard,
        data: pageData(model, { fingerprint, publicUrl, sketch }),
        assets: { 'sketch.svg': sketch.svg, 'check.svg': checkCode(checkAddress(publicUrl, fingerprint)) },
        attachments:
          standard === 'a-3a'
            ? [
                {
                  name: 'dossier.json',
                  mediaType: 'application/json',
                  description: 'Het dossier als gestructureerde gegevens',
                  relationship: 'source',
                  content: toJson(model),
                },
              ]
            : [],
      });
    },
    close: () => typst.close(),
  };
}
