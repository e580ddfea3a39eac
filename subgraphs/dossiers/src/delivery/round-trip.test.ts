import { catalogueOf, itemsOf, type ItemRecordData } from '@vip/catalogue';
import { anyRecord } from '@vip/catalogue/testing';
import fc from 'fast-check';
import jsonld from 'jsonld';
import { expect, it } from 'vitest';
import { documentModel } from './build-model.ts';
import { contextDocument, contextUrl } from './context-document.ts';
import type { DocumentAttribute } from './document-model.ts';
import { sampleFacts } from './testing/sample-dossier.ts';
import { toJsonLd } from './to-json-ld.ts';
import { wktOf } from './wkt.ts';

const HERE = 'https://vip.example';
const VIP = `${HERE}/context/vastgoed.jsonld#`;
const VALUE = 'https://data.vlaanderen.be/ns/vastgoed#waarde';
const options = {
  documentLoader: (url: string) => {
    if (url !== contextUrl(HERE)) throw new Error(`Asked for ${url}`);
    return Promise.resolve({ contextUrl: undefined, documentUrl: url, document: contextDocument(HERE) });
  },
};

type Node = Readonly<
  Record<string, readonly { readonly '@id'?: string; readonly '@value'?: string | number | boolean }[]>
>;
interface List {
  readonly '@list': readonly { readonly '@id': string }[];
}

/** Once through everything that a processor of JSON-LD does, and through the text that RDF travels in. */
async function travelled(text: string): Promise<readonly unknown[]> {
  const expanded = await jsonld.expand(JSON.parse(text), { ...options, safe: true });
  const flat = await jsonld.flatten(expanded, null, options);
  const compact = await jsonld.compact(flat, contextUrl(HERE), options);
  const quads = await jsonld.toRDF(compact, { ...options, format: 'application/n-quads' });
  return (await jsonld.fromRDF(quads, { format: 'application/n-quads' })) as unknown[];
}

/** What an item says after the journey: per record, code and value in their order. */
function toldBy(nodes: ReadonlyMap<string, Node>, item: string) {
  const listed = (node: Node, term: string) => (node[VIP + term]?.[0] as unknown as List)['@list'];
  const about = nodes.get(`${HERE}/id/dossier/VIP-00014240#${item}`)!;
  return listed(about, 'antwoord').map((record) =>
    listed(nodes.get(record['@id'])!, 'gegeven').map((given) => {
      const { [`${VIP}code`]: code, [VALUE]: value } = nodes.get(given['@id'])!;
      const shape = nodes.get(value![0]!['@id'] ?? '')?.['http://www.opengis.net/ont/geosparql#asWKT'];
      const said = shape?.[0]?.['@value'] ?? value![0]!['@value'] ?? value![0]!['@id'];
      return [code![0]!['@value'], String(said)];
    }),
  );
}

/** The text that each value of an attribute has in RDF. */
const texts = ({ code, type, value }: DocumentAttribute) =>
  (Array.isArray(value) ? value : [value]).map((one: unknown) => {
    if (type === 'MONEY') return [code, (Number(one) / 100).toFixed(2)];
    if (type === 'GEOMETRY') return [code, wktOf(one as never)];
    if (type === 'DOCUMENT') return [code, `${HERE}/files/${(one as { id: string }).id}`];
    return [code, String(one)];
  });

const catalogue = catalogueOf();
const fullDossier = fc.tuple(
  ...itemsOf(catalogue).map((item) =>
    fc
      .array(anyRecord(catalogue, item), { minLength: 1, maxLength: item.cardinality.endsWith('n') ? 2 : 1 })
      .map((records: readonly ItemRecordData[]) => ({
        code: item.code,
        applicability: 'APPLICABLE' as const,
        answered: true,
        records,
      })),
  ),
);

it('loses no value, order or repetition of a full dossier on the way through a JSON-LD processor and back', async () => {
  await fc.assert(
    fc.asyncProperty(fullDossier, async (items) => {
      const model = documentModel(catalogue, sampleFacts({ items }));
      const graph = await travelled(toJsonLd(model, HERE));
      const nodes = new Map(graph.map((node) => [(node as { '@id': string })['@id'], node as Node]));
      for (const item of model.sections.flatMap((section) => section.items))
        expect([item.code, toldBy(nodes, item.code)]).toEqual([
          item.code,
          item.records.map((record) => record.flatMap(texts)),
        ]);
    }),
    { numRuns: 2, endOnFailure: true }, // 264 items; what fails is named by its code, shrinking would take an hour
  );
}, 60_000);
