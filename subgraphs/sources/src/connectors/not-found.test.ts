import { afterEach, describe, expect, it } from 'vitest';
import type { Connector, Subject } from './connector.ts';
import { cadastre } from './cadastre/cadastre.ts';
import { epc } from './energy/epc.ts';
import { heritage } from './heritage/heritage.ts';
import { plans } from './mercator/plans.ts';
import { seveso } from './mercator/seveso.ts';
import { CONNECTORS } from './registry.ts';
import { soil } from './soil/ovam.ts';
import { drinkingWater } from './waterinfo/drinking-water.ts';
import { floodMaps } from './waterinfo/flood-maps.ts';
import { waterAreas } from './waterinfo/water-areas.ts';
import {
  collection,
  json,
  localSource,
  reachOf,
  square,
  SUBJECT,
  xml,
  type LocalSource,
  type Reply,
} from './fixtures/local-source.ts';
import { noneOf } from './fixtures/none.ts';
import { magda, exception, NO_FEATURES } from './fixtures/replies.ts';

let source: LocalSource | undefined;
afterEach(async () => {
  await source?.close();
  source = undefined;
});
const ask = async (connector: Connector, item: string, reply: Reply, subject: Subject = SUBJECT) => {
  await source?.close();
  source = await localSource(reply);
  return (await connector.ask(subject, [item], reachOf(source))).get(item)!;
};

describe('none', () => {
  it.each(
    CONNECTORS.flatMap((connector) =>
      connector.items.map((item) => [connector.code, item, connector] as const),
    ),
  )('%s says it of %s only in its own word for it', async (code, item, connector) => {
    expect(await ask(connector, item, noneOf(code))).toMatchObject({ kind: 'none' });
  });
  it('is what a neighbour is that only shares the border', async () => {
    const neighbour = {
      ...collection({ naam: 'x' }),
      features: [{ type: 'Feature', geometry: square(104_020, 194_000, 20, 30), properties: { naam: 'x' } }],
    };
    expect(await ask(seveso, 'SEVESO', json(neighbour))).toMatchObject({ kind: 'none' });
  });
});

describe('failed', () => {
  it.each<[string, Connector, string, Reply]>([
    ['an exception of MAGDA other than 30001', cadastre, 'KADASTRALE_AARD', magda(exception('99996'))],
    ['30001 beside another exception', epc, 'EPC', magda(exception('30001') + exception('99996'))],
    ['a fault with status 500', epc, 'EPC', xml('<Fault><faultstring>x</faultstring></Fault>', 500)],
    ['a document type in XML', epc, 'EPC', xml('<!DOCTYPE x [<!ENTITY a "b">]><Repliek/>')],
    [
      'a flood class that does not exist',
      floodMaps,
      'OVERSTROMING_FLUVIAAL',
      json({ type: 'FeatureCollection', features: [{ properties: { gridcode: 9 } }] }),
    ],
    [
      'a flood map without its class',
      floodMaps,
      'OVERSTROMING_FLUVIAAL',
      json({ type: 'FeatureCollection', features: [{ properties: { value: 1 } }] }),
    ],
    [
      'a pronouncement on soil that we do not know',
      soil,
      'BODEMVERONTREINIGING',
      json(collection({ kadaster_id: '44021A0001/00A000', uitspraak: 'Iets nieuws' })),
    ],
    [
      'a protection zone that we do not know',
      drinkingWater,
      'BESCHERMINGSZONE_WATERWINNING',
      json(collection({ zone: 'IX' })),
    ],
    [
      'a signal area of a category that we do not know',
      waterAreas,
      'SIGNAALGEBIED',
      json(collection({ Categorie: 'Iets nieuws' })),
    ],
    [
      'a certificate of a kind that we do not know',
      epc,
      'EPC',
      magda(
        '<Inhoud><Epc><Identificatie><Attestnummer>1</Attestnummer></Identificatie><EpcEenheidType>Iets nieuws</EpcEenheidType></Epc></Inhoud>',
      ),
    ],
    [
      'an area that crosses itself',
      heritage,
      'BESCHERMD_MONUMENT',
      json({
        ...collection({ naam: 'x' }),
        features: [
          {
            type: 'Feature',
            properties: {},
            geometry: {
              type: 'Polygon',
              coordinates: [
                [
                  [104_000, 194_000],
                  [104_010, 194_010],
                  [104_010, 194_000],
                  [104_000, 194_012],
                  [104_000, 194_000],
                ],
              ],
            },
          },
        ],
      }),
    ],
  ])('is what %s is', async (_what, connector, item, reply) => {
    expect(await ask(connector, item, reply)).toMatchObject({ kind: 'failed' });
  });

  it('takes one layer along, not its neighbours', async () => {
    source = await localSource((request, response, body) =>
      request.url!.includes('lu_gewrup')
        ? void response.writeHead(500).end()
        : NO_FEATURES(request, response, body),
    );
    const answers = await plans.ask(SUBJECT, plans.items, reachOf(source));
    expect([...answers].map(([item, { kind }]) => [item, kind])).toEqual([
      ['GEWESTPLAN', 'none'],
      ['APA', 'none'],
      ['BPA', 'none'],
      ['RUP_GEWESTELIJK', 'failed'],
      ['RUP_PROVINCIAAL', 'none'],
      ['RUP_GEMEENTELIJK', 'none'],
      ['HERZIENING_OPHEFFING_VOORSCHRIFTEN', 'none'],
    ]);
  });
});

describe('not covered', () => {
  it.each(CONNECTORS.map((connector) => [connector.code, connector] as const))(
    'is what %s says when it cannot be asked, and it then asks nothing',
    async (_code, connector) => {
      source = await localSource();
      const answers = await connector.ask(
        { capakey: null, nisCode: '44021', area: null, addresses: [] },
        connector.items,
        reachOf(source),
      );
      expect([...answers.values()].every(({ kind }) => kind === 'not-covered')).toBe(true);
      expect([...answers.keys()]).toEqual(connector.items);
      expect(source.asked).toEqual([]);
    },
  );
});
