import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MODES, SOURCES, type Mode, type SourceCode } from '../control/controls.ts';
import { trySandbox } from '../testing/try-sandbox.ts';

type Sandbox = Awaited<ReturnType<typeof trySandbox>>;
let sandbox: Sandbox;
beforeAll(async () => void (sandbox = await trySandbox()));
afterAll(() => sandbox.close());

const PARCEL = '/capakey/v2/parcel/44021A0123/00B000?srs=31370';
const WFS = `/mercator/ows?${String(new URLSearchParams({ SERVICE: 'WFS', REQUEST: 'GetFeature', TYPENAMES: 'ps:ps_ven', outputFormat: 'application/json', srsName: 'EPSG:31370', count: '1' }))}`;
const set = (code: SourceCode, mode: Mode, delayMs?: number) =>
  sandbox.app.inject({
    method: 'POST',
    url: `/control/sources/${code}`,
    payload: { mode, ...(delayMs === undefined ? {} : { delayMs }) },
  });
const get = (url: string) => sandbox.app.inject({ url });

describe('a broken source', () => {
  it('is down: 503', async () => {
    await set('GEO_CAPAKEY', 'down');
    expect((await get(PARCEL)).statusCode).toBe(503);
  });

  it('answers a maintenance page with status 200', async () => {
    await set('GEO_CAPAKEY', 'html');
    const answer = await get(PARCEL);
    expect([
      answer.statusCode,
      answer.headers['content-type'],
      answer.body.startsWith('<!DOCTYPE html>'),
    ]).toEqual([200, 'text/html; charset=utf-8', true]);
  });

  it('answers half, which is no JSON', async () => {
    await set('GEO_CAPAKEY', 'truncated');
    const { body } = await get(PARCEL);
    expect(() => void JSON.parse(body)).toThrow();
  });

  it('answers another parcel', async () => {
    await set('GEO_CAPAKEY', 'wrong-parcel');
    expect((await get(PARCEL)).json().capakey).not.toBe('44021A0123/00B000');
  });

  it('says Lambert 72 and writes Lambert 2008', async () => {
    await set('GEO_CAPAKEY', 'wrong-crs');
    const shape = JSON.parse((await get(PARCEL)).json<{ geometry: { shape: string } }>().geometry.shape) as {
      crs: { properties: { href: string } };
      coordinates: number[][][];
    };
    expect(shape.crs.properties.href).toContain('31370');
    expect(shape.coordinates[0]![0]![0]).toBeGreaterThan(500_000);
    await set('GEO_VEN', 'wrong-crs');
    const layer = (await get(WFS)).json();
    expect(layer.crs.properties.name).toContain('31370');
    expect(layer.features[0].geometry.coordinates[0][0][0][0]).toBeGreaterThan(500_000);
  });

  it('answers far too much: the answer and 48 MB of blanks', async () => {
    await set('GEO_CAPAKEY', 'oversized');
    expect((await get(PARCEL)).rawPayload.length).toBeGreaterThan(48 * 1024 * 1024);
  });

  it('is slow: eight seconds unless told otherwise', async () => {
    expect((await set('GEO_CAPAKEY', 'slow')).json()).toMatchObject({ mode: 'slow', delayMs: 8_000 });
    await set('GEO_CAPAKEY', 'slow', 60);
    await get(PARCEL);
    expect((await get('/control/calls?first=1&source=GEO_CAPAKEY')).json()[0].ms).toBeGreaterThanOrEqual(55);
  });

  it('does not touch the other sources, and works again when it is set right', async () => {
    await set('GEO_CAPAKEY', 'down');
    expect((await get('/basisregisters/v2/percelen/44021A0123-00B000')).statusCode).toBe(401);
    await sandbox.app.inject({ method: 'POST', url: '/control/reset' });
    expect((await get(PARCEL)).json().capakey).toBe('44021A0123/00B000');
  });
});

it('the panel refuses an unknown source, an unknown mode and a delay that is no number, and says which there are', async () => {
  expect(
    (await sandbox.app.inject({ method: 'POST', url: '/control/sources/NOPE', payload: { mode: 'down' } }))
      .statusCode,
  ).toBe(404);
  const wrong = await sandbox.app.inject({
    method: 'POST',
    url: '/control/sources/RVV',
    payload: { mode: 'kaput' },
  });
  expect([wrong.statusCode, wrong.json().message]).toEqual([
    400,
    `Kies als "mode" één van: ${MODES.join(', ')}.`,
  ]);
  expect((await set('RVV', 'slow', -1)).statusCode).toBe(400);
});

it('the panel shows every source, and the calls without national numbers', async () => {
  await get('/capakey/v2/parcel/85073003328');
  const page = (await get('/control')).body;
  for (const name of Object.values(SOURCES)) expect(page).toContain(name);
  expect(page).not.toContain('85073003328');
});
