import { catalogueOf, itemsOf } from '@vip/catalogue';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { documentModel } from './build-model.ts';
import { contextDocument, contextUrl } from './context-document.ts';
import type { DocumentAttribute, DocumentModel } from './document-model.ts';
import { sampleFacts } from './testing/sample-dossier.ts';
import { toJsonLd } from './to-json-ld.ts';
import { wktOf } from './wkt.ts';

const HERE = 'https://vip.example';
const VASTGOED = 'https://data.vlaanderen.be/ns/vastgoed#';
const VIP = `${HERE}/context/vastgoed.jsonld#`;

/** Gives the context that we serve, and nothing from the network. */
const documentLoader = (url: string) => {
  if (url !== contextUrl(HERE)) throw new Error(`Asked for ${url}`);
  return Promise.resolve({ contextUrl: undefined, documentUrl: url, document: contextDocument(HERE) });
};

interface Quad {
  readonly subject: { readonly value: string };
  readonly predicate: { readonly value: string };
  readonly object: { readonly value: string; readonly datatype?: { readonly value: string } };
}

/** Everything that the document says, as triples: what another system keeps of it. */
const quadsOf = async (model: DocumentModel): Promise<readonly Quad[]> =>
  (await jsonld.toRDF(JSON.parse(toJsonLd(model, HERE)), { documentLoader })) as Quad[];

/** The text that a value has in RDF. */
function lexical({ type, value }: Pick<DocumentAttribute, 'type' | 'value'>): string[] {
  return (Array.isArray(value) ? value : [value]).map((one: unknown) => {
    if (type === 'MONEY') return (Number(one) / 100).toFixed(2);
    if (type === 'GEOMETRY') return wktOf(one as never);
    if (type === 'DOCUMENT') return `${HERE}/files/${(one as { id: string }).id}`;
    return String(one);
  });
}

const model = documentModel(catalogueOf(), sampleFacts());

describe('the JSON-LD of a dossier', () => {
  it('keeps every value of every answer through RDF', async () => {
    const quads = await quadsOf(model);
    const about = (subject: string, predicate: string) =>
      quads
        .filter((quad) => quad.subject.value === subject && quad.predicate.value === predicate)
        .map(({ object }) => object.value);
    const first = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#first';
    const rest = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#rest';
    const listed = (head: string): string[] => {
      const [value] = about(head, first);
      return value === undefined ? [] : [value, ...listed(about(head, rest)[0]!)];
    };

    for (const item of model.sections.flatMap(({ items }) => items)) {
      const subject = `${HERE}/id/dossier/VIP-00014240#${item.code}`;
      expect(about(subject, `${VASTGOED}beschrijving`)).toEqual([item.summary]);
      expect(about(subject, 'http://purl.org/dc/terms/valid')).toEqual(
        item.validity ? [item.validity.until] : [],
      );
      const records = about(subject, `${VIP}antwoord`).flatMap(listed);
      const told = records.map((record) =>
        about(record, `${VIP}gegeven`)
          .flatMap(listed)
          .map((given) => [about(given, `${VIP}code`)[0], ...about(given, `${VASTGOED}waarde`)]),
      );
      expect(told).toEqual(
        item.records.map((record) => record.flatMap((one) => lexical(one).map((text) => [one.code, text]))),
      );
    }
  });

  it('speaks OSLO: a Vastgoeddossier about a Vastgoed, with Inlichtingen of their own kind and type', async () => {
    const quads = await quadsOf(model);
    const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
    const typesOf = (subject: string) =>
      quads
        .filter((quad) => quad.subject.value === subject && quad.predicate.value === type)
        .map(({ object }) => object.value);
    expect(typesOf(`${HERE}/id/dossier/VIP-00014240`)).toEqual([`${VASTGOED}Vastgoeddossier`]);
    expect(typesOf(`${HERE}/id/dossier/VIP-00014240#GEWESTPLAN`)).toEqual([
      `${VASTGOED}Inlichting`,
      `${VASTGOED}PlanInlichting`,
    ]);
    expect(typesOf('https://data.vlaanderen.be/id/perceel/44021A0123-00B000')).toEqual([
      'https://data.vlaanderen.be/ns/perceel#KadastraalPlanperceel',
    ]);
    const itemType = quads.find(
      ({ subject, predicate }) =>
        subject.value === `${HERE}/id/dossier/VIP-00014240#GEWESTPLAN` &&
        predicate.value === `${VASTGOED}typeInlichting`,
    );
    expect(itemType?.object.value).toBe(
      'https://data.vlaanderen.be/id/concept/Inlichtingentype/Plannen/Plan/Gewestplan',
    );
  });

  it('says by which policy nobody looked at it, and is silent when somebody did', async () => {
    const policyOn = `${VIP}automatischGevalideerdVolgensBeleidVan`;
    const automatic = { policyVersion: 3, policyOn: '2026-05-02' };
    const told = async (one: typeof model) =>
      (await quadsOf(one)).flatMap(({ predicate, object }) =>
        predicate.value === policyOn ? [object.value] : [],
      );
    expect(await told(documentModel(catalogueOf(), sampleFacts({ automatic })))).toEqual(['2026-05-02']);
    expect(await told(model)).toEqual([]);
  });

  it('writes numbers, days and addresses with their type, and no decimal as 4.125E2', async () => {
    const text = toJsonLd(model, HERE);
    expect(text).toContain('"@value": "412.5"');
    expect(text).toContain('"@value": "2150.50"');
    expect(text).not.toMatch(/\dE\d/);
  });
});

it('has a word in the context for every term that it uses, and for every class that the catalogue names', async () => {
  const expanded = JSON.stringify(
    await jsonld.expand(JSON.parse(toJsonLd(model, HERE)), { documentLoader, safe: true }),
  );
  expect(expanded).not.toContain('Vastgoeddossier.');
  const context = contextDocument(HERE)['@context'];
  for (const { osloClass } of itemsOf(catalogueOf()))
    if (osloClass) expect(context).toHaveProperty([osloClass]);
});

it('writes a multipolygon with a hole as WKT in Lambert 72', () => {
  const ring = [
    [0, 0],
    [4, 0],
    [4, 4.5],
    [0, 0],
  ];
  expect(wktOf({ type: 'MultiPolygon', coordinates: [[ring, ring]] })).toBe(
    '<http://www.opengis.net/def/crs/EPSG/0/31370> MULTIPOLYGON (((0 0, 4 0, 4 4.5, 0 0), (0 0, 4 0, 4 4.5, 0 0)))',
  );
});
