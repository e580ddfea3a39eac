import { afterEach, describe, expect, it } from 'vitest';
import type { Connector } from './connector.ts';
import {
  collection,
  json,
  localSource,
  reachOf,
  SUBJECT,
  type LocalSource,
} from './fixtures/local-source.ts';
import { told } from './fixtures/mishaps.ts';
import { statuteOf } from './heritage/heritage.ts';
import { plans } from './mercator/plans.ts';
import { planStatus } from './mercator/plan-words.ts';
import { naturePlansOfAnb } from './mercator/nature-plans.ts';
import { domainsOfAnb } from './mercator/domains.ts';
import { delineatedAreas } from './waterinfo/delineated-areas.ts';
import { sewerage } from './waterinfo/sewerage.ts';

let source: LocalSource | undefined;
afterEach(async () => {
  await source?.close();
  source = undefined;
});
async function ask(connector: Connector, item: string, properties: object): Promise<string> {
  source = await localSource(json(collection(properties)));
  return told((await connector.ask(SUBJECT, [item], reachOf(source))).get(item)!);
}

describe('a word that decides the answer and that we do not know', () => {
  it.each<[string, Connector, string, object]>([
    ['a zone of the sewerage plan', sewerage, 'ZONERINGSPLAN', { ZONE: 'Zone Z' }],
    ['a sewerage plan without its zone', sewerage, 'ZONERINGSPLAN', { RIOOLBEHEERDER: 'Farys' }],
    ['a delineated area', delineatedAreas, 'AFGEBAKENDE_OEVERZONE', { CODOGOZ: 'XX_1', SRTTYPEID: 6 }],
    ['a plan among all plans', plans, 'BPA', { naam: 'Plan zonder referentie' }],
  ])('makes the answer a failure: %s', async (_what, connector, item, properties) => {
    expect(await ask(connector, item, properties)).toBe('failed: unreadable');
  });
});

describe('one layer that holds several things', () => {
  it.each<[string, Connector, string, object, string]>([
    ['an implementation plan is no BPA', plans, 'BPA', { algplanid: 'RUP_44021_214_1' }, 'none'],
    [
      'a forest plan is no nature plan',
      naturePlansOfAnb,
      'NATUURBEHEERPLAN',
      { type: 'Bosbeheerplan' },
      'none',
    ],
    ['a plan without a type is one for nature', naturePlansOfAnb, 'NATUURBEHEERPLAN', {}, 'found'],
    [
      'a bank zone is no flood area',
      delineatedAreas,
      'AFGEBAKEND_OVERSTROMINGSGEBIED',
      { CODOGOZ: 'OZ_1' },
      'none',
    ],
  ])('%s', async (_what, connector, item, properties, expected) => {
    expect(await ask(connector, item, properties)).toBe(expected);
  });

  it('land of the agency that is no reserve is none, its extension zone is one', async () => {
    source = await localSource((request, response, body) =>
      json(
        request.url!.includes('patdat') ? collection({ domeinnaam: 'Bos', type: 'Domeinbos' }) : collection(),
      )(request, response, body),
    );
    const answers = await domainsOfAnb.ask(SUBJECT, ['NATUURRESERVAAT'], reachOf(source));
    expect(told(answers.get('NATUURRESERVAAT')!)).toBe('none');
  });
});

it.each([
  [null, 'DEFINITIEF'],
  ['Voorlopig vastgesteld', 'VOORLOPIG_VASTGESTELD'],
  ['Definitief vastgesteld', 'DEFINITIEF'],
  ['Voorontwerp', 'VOORONTWERP'],
  ['Ontwerp', 'ONTWERP'],
  ['Geschorst door de Raad van State', 'GESCHORST'],
  ['Opgeheven', 'OPGEHEVEN'],
  ['iets nieuws', null],
])('a plan whose state reads %s is %s', (text, status) => {
  expect(planStatus(text)).toBe(status);
});

it.each([
  ['voorlopig beschermd', undefined, 'VOORLOPIG'],
  ['definitief beschermd', undefined, 'DEFINITIEF'],
  ['geïnventariseerd', 'VASTGESTELD', 'GEINVENTARISEERD'],
  ['vastgesteld', 'VASTGESTELD', 'VASTGESTELD'],
  ['opgeheven', undefined, 'OPGEHEVEN'],
  [null, 'VASTGESTELD', 'VASTGESTELD'],
  [null, undefined, 'DEFINITIEF'],
])('heritage that reads %s in a layer of %s is %s', (text, silence, statute) => {
  expect(statuteOf(text, silence)).toBe(statute);
});
