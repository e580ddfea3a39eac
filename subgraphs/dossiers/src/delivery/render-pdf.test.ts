import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { catalogueOf, itemsOf, type ItemDefinition } from '@vip/catalogue';
import { afterAll, describe, expect, it } from 'vitest';
import { documentModel } from './build-model.ts';
import type { DeliveryFacts } from './document-model.ts';
import { createRenderer } from './render-pdf.ts';
import { textOf } from './testing/pdf-text.ts';
import { sampleFacts } from './testing/sample-dossier.ts';
import { fingerprintOf, toJson } from './to-json.ts';

const renderer = createRenderer({ publicUrl: 'https://vastgoed.example' });
afterAll(() => renderer.close());

const modelOf = (changes: Partial<DeliveryFacts> = {}) => documentModel(catalogueOf(), sampleFacts(changes));
const latin = (pdf: Uint8Array): string => Buffer.from(pdf).toString('latin1');
/** Without white space, since lines break where the page ends. */
const squeeze = (text: string): string => text.normalize('NFC').replace(/[\s\u00ad]+/g, '');

describe('the delivered PDF', () => {
  it.each([
    ['PDF/UA-1', /<pdfuaid:part>1<\/pdfuaid:part>/],
    ['Dutch as its language', /\/Lang \(nl-BE\)/],
    ['that it is tagged', /\/Marked true/],
    ['its title in its window', /\/DisplayDocTitle true/],
    ['its title', /<dc:title><rdf:Alt><rdf:li xml:lang="x-default">Vastgoedinformatie VIP-00014240</],
    ['words for its map', /\/S \/Figure\s+\/P \d+ 0 R\s+\/Alt </],
    ['table cells with their headings', /\/S \/TH\b/],
    ['a web address as a link', /\/URI \(https:\/\/id\.erfgoed\.net\/aanduidingsobjecten\/9231\)/],
    ['the moment of validation as its own', /\/CreationDate \(D:20260518091200Z\)/],
  ])('declares %s', async (_, pattern) => {
    expect(pattern.test(latin(await renderer.renderPdf(modelOf(), 'ua-1')))).toBe(true);
  });

  it('holds every section, question that weighs, answer, value, remark and source', async () => {
    const model = modelOf();
    const text = squeeze(textOf(await renderer.renderPdf(model, 'ua-1')));
    for (const section of model.sections) {
      expect(text).toContain(squeeze(section.label));
      for (const item of section.items) {
        expect(text).toContain(squeeze(item.label));
        expect(text).toContain(squeeze(item.summary));
        const brief = !item.answered || item.applicability === 'NOT_APPLICABLE';
        expect(text.includes(squeeze(item.explanation))).toBe(!brief);
        if (item.remark) expect(text).toContain(squeeze(item.remark));
        if (item.provenance) expect(text).toContain(squeeze(item.provenance.name));
        for (const { display } of item.records.flat()) expect(text).toContain(squeeze(display));
      }
    }
    expect(text).toContain('vingerafdruk' + fingerprintOf(model));
    expect(text).toContain('Geldigtot18/05/2027');
  });

  it('says where anybody sees whether it is genuine, with its own fingerprint in the link', async () => {
    const model = modelOf();
    const pdf = await renderer.renderPdf(model, 'ua-1');
    expect(latin(pdf)).toContain(`/URI (https://vastgoed.example/controle#${fingerprintOf(model)})`);
    expect(squeeze(textOf(pdf))).toContain(squeeze('of ga naar vastgoed.example/controle.'));
  });

  it('says on which page each section begins', async () => {
    const text = textOf(await renderer.renderPdf(modelOf(), 'ua-1'));
    const [, contents] = text.split('Pagina');
    expect(contents!.slice(0, 2_000)).toMatch(/\d+ van \d+\s+\d+\s+2\b/); // the first section opens the second page
  });

  it('says that nobody looked, in whose name and by which policy, and nothing of that when somebody did', async () => {
    const automatic = { policyVersion: 3, policyOn: '2026-05-02' };
    const text = squeeze(textOf(await renderer.renderPdf(modelOf({ automatic }), 'ua-1')));
    expect(text).toContain(
      squeeze('Automatisch gevalideerd namens de gemeente Stad Gent volgens haar beleid van 02/05/2026'),
    );
    expect(text).toContain(squeeze('Geen medewerker heeft dit dossier nagekeken.'));
    expect(text).not.toContain(squeeze('heeft het dossier gevalideerd'));
    expect(squeeze(textOf(await renderer.renderPdf(modelOf(), 'ua-1')))).not.toContain(
      'Automatischgevalideerd',
    );
  });

  it('keeps its contents together on the first page, also under the long name of an area', async () => {
    const model = modelOf({ capakey: null, address: null });
    const text = squeeze(textOf(await renderer.renderPdf(model, 'ua-1')));
    const [, contents] = text.split('RubriekBeantwoordVantoepassing');
    const last = squeeze(model.sections.at(-1)!.label);
    expect(contents!.indexOf(last)).toBeGreaterThan(0);
    expect(contents!.indexOf(last)).toBeLessThan(contents!.indexOf('vingerafdruk'));
  });

  it('says of an item that nobody answered that nobody answered, and never "niet van toepassing"', async () => {
    const items = itemsOf(catalogueOf()).map(({ code }) => ({
      code,
      applicability: 'UNKNOWN' as const,
      answered: false,
      records: [],
    }));
    const text = textOf(await renderer.renderPdf(modelOf({ items }), 'ua-1'));
    expect(text.match(/Geen antwoord ontvangen/g)!.length).toBeGreaterThanOrEqual(items.length);
    expect(text.match(/niet van toepassing/gi)).toHaveLength(1); // the note that explains the words
    expect(squeeze(text)).toContain(squeeze(`0 van ${catalogueOf().sections[1]!.items.length} beantwoord`));
  });

  it('is the same bytes for the same dossier, and others for another remark', async () => {
    const [one, again, other] = await Promise.all([
      renderer.renderPdf(modelOf(), 'ua-1'),
      renderer.renderPdf(modelOf(), 'ua-1'),
      renderer.renderPdf(modelOf({ reference: 'Andere' }), 'ua-1'),
    ]);
    expect(Buffer.compare(one, again)).toBe(0);
    expect(Buffer.compare(one, other)).not.toBe(0);
  });
});

describe('the archived PDF', () => {
  it('declares PDF/A-3a and carries the structured delivery, byte for byte', async () => {
    const model = modelOf();
    const pdf = Buffer.from(await renderer.renderPdf(model, 'a-3a'));
    const text = pdf.toString('latin1');
    expect(text.includes('<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>')).toBe(
      true,
    );
    expect(/\/AFRelationship \/Source/.test(text)).toBe(true);
    expect(embedded(pdf)).toBe(toJson(model));
    expect(createHash('sha256').update(embedded(pdf)).digest('hex')).toBe(fingerprintOf(model));
  });
});

/** The content of the one embedded file. */
function embedded(pdf: Buffer): string {
  const at = pdf.indexOf('/Type /EmbeddedFile');
  const start = pdf.indexOf('stream', at) + 'stream'.length;
  const from = pdf[start] === 0x0d ? start + 2 : start + 1;
  const bytes = pdf.subarray(from, pdf.indexOf('endstream', from));
  return (
    pdf.subarray(pdf.lastIndexOf('obj', at), start).includes('FlateDecode') ? inflateSync(bytes) : bytes
  )
    .toString('utf8')
    .trimEnd();
}

describe('what people write', () => {
  const remarked = (remark: string) =>
    modelOf({
      items: [{ code: 'EPC', applicability: 'NOT_APPLICABLE', answered: true, records: [], remark }],
    });

  it.each([
    '#panic("stop") #read("dossier.typ") #eval("1")',
    '$ sum_(i=0)^n $ *vet* _schuin_ `code` <label> @bron // weg /* ook weg */',
    '= Kop - lijst + lijst / term: x \\ einde ~ -- --- ... #',
    '<script>alert(1)</script> &amp; "aanhaling" \'enkel\' ] ) }',
  ])('is printed as it is: %s', async (remark) => {
    expect(squeeze(textOf(await renderer.renderPdf(remarked(remark), 'ua-1')))).toContain(squeeze(remark));
  });

  it('may hold emoji and letters that our font does not know', async () => {
    const text = textOf(await renderer.renderPdf(remarked('Huis 🏠 van Дмитро 漢'), 'ua-1'));
    expect(text).toContain('🏠');
    expect(text).toContain('Дмитро');
    expect(squeeze(text)).toContain('[U+6F22]');
  });

  it('may be a million characters long', async () => {
    const remark = 'Een lange opmerking zonder einde. '.repeat(30_000);
    const pdf = latin(await renderer.renderPdf(remarked(remark), 'ua-1'));
    expect(Number(/\/Count (\d+)/.exec(pdf)?.[1])).toBeGreaterThan(100);
  }, 60_000);
});

it('prints the longest answers that the catalogue allows, on as many pages as they need', async () => {
  const longest = (item: ItemDefinition) =>
    Object.fromEntries(
      item.attributes
        .filter(({ type }) => type === 'STRING' || type === 'TEXT')
        .map(({ code, type }) => [code, 'woord '.repeat(type === 'STRING' ? 80 : 1_600).trim()]),
    );
  const items = itemsOf(catalogueOf()).map((item) => ({
    code: item.code,
    applicability: 'APPLICABLE' as const,
    answered: true,
    records: [longest(item)],
  }));
  expect(latin(await renderer.renderPdf(modelOf({ items }), 'ua-1')).slice(0, 5)).toBe('%PDF-');
}, 60_000);
