import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDatabase } from '@vip/test-kit';
import { expect, it } from 'vitest';
import { trySandbox } from '../testing/try-sandbox.ts';

const IMPORT = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { ref_identifier: '24434F0046/00D016' },
      geometry: {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [173_660, 171_936],
              [173_651, 171_938],
              [173_651, 171_950],
              [173_660, 171_948],
              [173_660, 171_936],
            ],
          ],
        ],
      },
    },
    { type: 'Feature', properties: { ref_identifier: 'no key' }, geometry: null },
  ],
};

async function survives(env: NodeJS.ProcessEnv): Promise<void> {
  const first = await trySandbox(env);
  const cast = (await first.app.inject({ url: '/cast.json' })).json();
  const answer = await first.app.inject({
    method: 'POST',
    url: '/world/parcels?municipality=24062',
    payload: IMPORT,
  });
  expect(answer.json()).toEqual({ added: 1, known: 0, refused: 1 });
  expect(
    (
      await first.app.inject({ method: 'POST', url: '/world/parcels?municipality=24062', payload: IMPORT })
    ).json(),
  ).toEqual({ added: 0, known: 1, refused: 1 });
  await first.close();

  const second = await trySandbox(env);
  expect((await second.app.inject({ url: '/cast.json' })).json().gatewayClient).toEqual(cast.gatewayClient);
  expect((await second.app.inject({ url: '/capakey/v2/parcel/24434F0046-00D016' })).json()).toMatchObject({
    municipalityCode: '24062',
    municipalityName: 'Leuven',
    perceelnummer: '0046/00D016',
  });
  const plan = await second.app.inject({
    url: `/mercator/ows?${String(new URLSearchParams({ REQUEST: 'GetFeature', TYPENAMES: 'lu:lu_gwp_gv', outputFormat: 'json', CQL_FILTER: 'INTERSECTS(geom,SRID=31370;POLYGON((173655 171940,173656 171940,173656 171941,173655 171940)))' }))}`,
  });
  expect(plan.json().numberMatched).toBeGreaterThan(0);
  await second.close();
}

it('keeps keys and parcels that were brought in over a new start, in a database', async () => {
  await survives({ DATABASE_URL: (await testDatabase()).url });
});

it('keeps them in a folder when there is no database', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
  await survives({ DATA_DIR: folder });
  await rm(folder, { recursive: true });
});

it('refuses what is no collection', async () => {
  const sandbox = await trySandbox();
  expect(
    (await sandbox.app.inject({ method: 'POST', url: '/world/parcels', payload: { type: 'Feature' } }))
      .statusCode,
  ).toBe(400);
  await sandbox.close();
});
