import { catalogueOf, currentVersion, itemsOf } from '@vip/catalogue';
import { grownCatalogue, publishForTest } from '@vip/catalogue/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentModel } from './delivery/build-model.ts';
import { sampleFacts } from './delivery/testing/sample-dossier.ts';
import { textOf } from './delivery/testing/pdf-text.ts';
import { toJsonLd } from './delivery/to-json-ld.ts';
import { CONTROLLER, NOTARY, SUPPLIER } from './testing/people.ts';
import {
  act,
  answerTo,
  CENTRAL,
  FILL,
  make,
  sourcesSay,
  submitted,
  told,
  type Told,
} from './testing/story.ts';
import { createWorld, type World } from './testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

/** A dossier that was made with a version of the catalogue. */
async function dossierOf(version: string): Promise<string> {
  const requestId = await submitted(world, [world.parcel('44021')]);
  await make(world, requestId, version);
  const [row] = await world.sql<{ id: string }>('select id from dossier where request_id = ?', [requestId]);
  return row!.id;
}

interface Item {
  readonly code: string;
  readonly status: string;
  readonly version: number;
}
const ITEMS = `query ($id: ID!) { dossier(id: $id) { catalogueVersion sections { code label items { code label status version } } } }`;
const read = async (id: string) =>
  (
    await world.run<{
      dossier: { catalogueVersion: string; sections: { code: string; label: string; items: Item[] }[] };
    }>(SUPPLIER, ITEMS, { id })
  ).data.dossier;

describe('a dossier of the version before the current one', () => {
  const before = catalogueOf('2026.1');

  it('shows the code lists that it was made with', async () => {
    const id = await dossierOf(before.version);
    const { data } = await world.run<{
      dossier: { catalogue: { version: string; codeLists: { code: string }[] } };
    }>(SUPPLIER, 'query ($id: ID!) { dossier(id: $id) { catalogue { version codeLists { code } } } }', {
      id,
    });
    expect(data.dossier.catalogue.version).toBe('2026.1');
    expect(data.dossier.catalogue.codeLists.map(({ code }) => code)).toEqual(
      before.codeLists.map(({ code }) => code),
    );
  });

  it('is filled, controlled, validated and delivered as it was made', async () => {
    expect(currentVersion).not.toBe(before.version);
    const id = await dossierOf(before.version);
    const codes = itemsOf(before).map(({ code }) => code);
    expect((await read(id)).sections.flatMap(({ items }) => items.map(({ code }) => code))).toEqual(codes);
    const central = itemsOf(before).filter(
      ({ sources }) => !sources.every((code) => code.startsWith('GEMEENTE_')),
    );
    await sourcesSay(
      world,
      id,
      central.map(({ code }) => ({ code })),
    );
    const open = (await read(id)).sections
      .flatMap(({ items }) => items)
      .filter(({ status }) => status === 'TO_FILL');
    expect(open.length).toBeGreaterThan(10);
    for (const { code, version } of open)
      expect(
        await told(world, SUPPLIER, FILL, answerTo(id, code, { expectedVersion: version })),
      ).toMatchObject({
        __typename: 'FillItemSuccess',
      });
    // An item that came with the newer version is not there, whoever sends it.
    expect(await told(world, SUPPLIER, FILL, answerTo(id, 'APA'))).toMatchObject({ __typename: 'NotFound' });
    expect(await act(world, SUPPLIER, 'submitForControl', id)).toMatchObject({
      dossier: { status: 'IN_QUALITY_CONTROL' },
    });
    expect(await act(world, CONTROLLER, 'validateDossier', id)).toMatchObject({
      dossier: { status: 'VALIDATED' },
    });
    const { data } = await world.run<{ dossier: { documents: { kind: string }[] } }>(
      NOTARY,
      'query ($id: ID!) { dossier(id: $id) { catalogueVersion documents { kind } } }',
      { id },
    );
    expect(data.dossier).toMatchObject({ catalogueVersion: '2026.1' });
    expect(data.dossier.documents).toHaveLength(4);
  });
});

describe('a section, an item, an attribute and a code that only data knows of', () => {
  const grown = publishForTest(grownCatalogue());

  it('are in the graph, with the JSON Schema that the server holds answers to', async () => {
    const { data } = await world.run<{
      catalogue: {
        sections: { code: string; label: string; items: { code: string; jsonSchema: unknown }[] }[];
      };
    }>(
      NOTARY,
      'query ($version: String) { catalogue(version: $version) { sections { code label items { code jsonSchema attributes { code label unit } } } codeLists { code values { code } } } }',
      { version: grown.version },
    );
    expect(data.catalogue.sections.at(-1)).toMatchObject({
      code: 'GELUID',
      label: 'Geluid',
      items: [
        {
          code: 'GELUIDSZONE',
          attributes: [{ code: 'zone' }, { code: 'niveau', label: 'Niveau', unit: 'dB' }],
          jsonSchema: { required: ['zone'], properties: { zone: { enum: ['LUCHT'] } } },
        },
      ],
    });
    expect(JSON.stringify(data)).toContain('FIETSSNELWEG');
  });

  it('are there one by one, by the code of the item and the version that has it', async () => {
    const itemIn = async (version: string) =>
      (
        await world.run<{ catalogue: { item: { jsonSchema: unknown } | null } }>(
          NOTARY,
          'query ($version: String) { catalogue(version: $version) { item(code: "GELUIDSZONE") { jsonSchema } } }',
          { version },
        )
      ).data.catalogue.item;
    expect(await itemIn(grown.version)).toMatchObject({ jsonSchema: { required: ['zone'] } });
    expect(await itemIn('2026.1')).toBeNull();
  });

  it('are asked, checked and kept in a dossier', async () => {
    const id = await dossierOf(grown.version);
    expect((await read(id)).sections.at(-1)).toMatchObject({
      label: 'Geluid',
      items: [{ code: 'GELUIDSZONE', status: 'TO_FILL' }],
    });
    await sourcesSay(
      world,
      id,
      CENTRAL.map((code) => ({ code })),
    );
    const fill = (code: string, attributes: object[]): Promise<Told> =>
      told(
        world,
        SUPPLIER,
        FILL,
        answerTo(id, code, { applicability: 'APPLICABLE', records: [{ attributes }] }),
      );
    expect(await fill('GELUIDSZONE', [{ code: 'zone', value: 'STRAAT' }])).toMatchObject({
      __typename: 'InvalidInput',
    });
    for (const [code, attributes] of [
      ['GELUIDSZONE', [{ code: 'zone', value: 'LUCHT' }]],
      ['LIGGING_WEG', [{ code: 'wegType', value: 'FIETSSNELWEG' }]],
      [
        'BROWNFIELDCONVENANT',
        [
          { code: 'naam', value: 'Kanaalkant' },
          { code: 'deelgebied', value: 'Noord' },
        ],
      ],
    ] as const)
      expect(await fill(code, [...attributes])).toMatchObject({ __typename: 'FillItemSuccess' });
  });

  it('are on the PDF and in the JSON-LD', async () => {
    const answered = { applicability: 'APPLICABLE' as const, answered: true };
    const model = documentModel(
      grown,
      sampleFacts({
        items: [
          { code: 'GELUIDSZONE', ...answered, records: [{ zone: 'LUCHT', niveau: 55 }] },
          { code: 'LIGGING_WEG', ...answered, records: [{ wegType: 'FIETSSNELWEG' }] },
          {
            code: 'BROWNFIELDCONVENANT',
            ...answered,
            records: [{ naam: 'Kanaalkant', deelgebied: 'Noord' }],
          },
        ],
      }),
    );
    const squeezed = textOf(await world.tools.renderer.renderPdf(model, 'ua-1')).replace(/[\s\u00ad]+/g, '');
    const ld = toJsonLd(model, 'https://vip.example');
    for (const said of [
      'Geluidszone',
      'Luchthaven',
      'Fietssnelweg',
      'Deelgebied van het convenant',
      'Noord',
    ]) {
      expect(squeezed).toContain(said.replaceAll(' ', ''));
      expect(ld).toContain(said);
    }
  });
});
