import { afterEach, describe, expect, it } from 'vitest';
import {
  collection,
  json,
  localSource,
  reachOf,
  SUBJECT,
  type LocalSource,
} from './fixtures/local-source.ts';
import { GivenLayers, type LayerSettings } from './layer-settings.ts';
import { venAreas } from './mercator/nature.ts';

let source: LocalSource | undefined;
afterEach(async () => {
  await source?.close();
  source = undefined;
});

const settingsFrom = (settings: object): LayerSettings =>
  GivenLayers.parse({ GEO_VEN: settings })['GEO_VEN']!;

async function askWith(settings: LayerSettings, properties: object) {
  source = await localSource(json(collection(properties)));
  const answers = await venAreas.ask(SUBJECT, ['VEN_IVON'], reachOf(source, { layer: settings }));
  return { answer: answers.get('VEN_IVON')!, asked: source.asked.map(({ url }) => url) };
}

describe('a map source whose owner renames things', () => {
  it('is asked for the layer, and read by the fields, that are set', async () => {
    const { answer, asked } = await askWith(
      settingsFrom({
        layers: { 'ps:ps_ven': 'ps:ps_ven_2027' },
        fields: { naam: 'GEBIED', gebiedsnr: 'NR' },
      }),
      { GEBIED: 'Meersen', NR: '201', categorie: 'GEN' },
    );
    expect(asked[0]!.searchParams.get('typeNames')).toBe('ps:ps_ven_2027');
    expect(answer).toMatchObject({
      kind: 'found',
      records: [{ naam: ['Meersen'], gebiedsnr: ['201'], categorie: ['GEN'] }],
    });
  });
  it('is asked in the dialect that is set', async () => {
    const { answer, asked } = await askWith(settingsFrom({ dialect: 'ogc-features' }), {
      naam: 'Meersen',
    });
    expect(asked[0]!.pathname).toBe('/collections/ps%3Aps_ven/items');
    expect(answer.kind).toBe('found');
  });
  it('is measured with the inner buffer that is set, and its evidence says so', async () => {
    const { answer } = await askWith(settingsFrom({ bufferM: 2 }), { naam: 'Meersen' });
    expect(answer).toMatchObject({ kind: 'found', geometry: { bufferM: 2 } });
  });
});

it.each([
  ['a layer without a name', { layers: { 'ps:ps_ven': '' } }],
  ['a negative inner buffer', { bufferM: -1 }],
  ['a dialect that we do not speak', { dialect: 'esri' }],
  ['a word that is none of ours', { buffer: 1 }],
])('refuses %s at start', (_what, settings) => {
  expect(() => settingsFrom(settings)).toThrow();
});
