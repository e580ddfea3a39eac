import type { Caller } from '@vip/domain-kit';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { indexCitizens } from '../commands/index-citizens.ts';
import {
  ADMIN,
  AUDITOR,
  CITIZEN,
  CONTROLLER,
  FINANCE,
  GOVERNMENT,
  HASSELT_SYSTEM,
  NOTARY,
  OTHER_CITIZEN,
  SERVICE,
  SUPPLIER,
} from '../testing/people.ts';
import { serveRoutes, type ServedRoutes } from '../testing/served-routes.ts';
import { make, submitted } from '../testing/story.ts';
import { createWorld, NOON, type World } from '../testing/world.ts';

const portal = (id: string, ...scopes: string[]): Caller => ({
  kind: 'client',
  id,
  name: id,
  roles: [],
  organisation: { id: 'OVO002949', name: 'Agentschap', kind: 'GOVERNMENT' },
  scopes,
  language: 'nl',
});
const PROFILE = portal('mijn-burgerprofiel', 'vo_info', 'vip_burgerprofiel');
const HOMES = portal('woningpas', 'vo_info', 'vip_woningpas');
const ANYBODY: Caller = { kind: 'anonymous', id: 'anonymous', name: '', roles: [], language: 'nl' };
/** Everybody who is not that portal, each in the way that comes nearest to it. */
const OTHERS: Record<string, Caller> = {
  ANYBODY,
  CITIZEN,
  NOTARY,
  GOVERNMENT,
  SUPPLIER,
  CONTROLLER,
  FINANCE,
  HASSELT_SYSTEM,
  AUDITOR,
  ADMIN,
  SERVICE,
  'a client without a scope': portal('other', 'vo_info'),
  'a client with a role too': {
    ...PROFILE,
    roles: ['PROFESSIONAL'],
    scopes: ['vip_burgerprofiel', 'vip_woningpas'],
  },
  'a person with the scopes': { ...PROFILE, kind: 'person', scopes: ['vip_burgerprofiel', 'vip_woningpas'] },
};

let world: World;
let served: ServedRoutes;
beforeAll(async () => {
  world = await createWorld();
  served = await serveRoutes(world);
});
afterAll(async () => {
  await served.close();
  await world.close();
});

interface Dossier {
  readonly number: string;
  readonly capakey: string;
  readonly _links: { readonly app: { readonly href: string } };
}
interface Answer {
  readonly code?: string;
  readonly fields?: readonly string[];
  readonly page?: { readonly limit: number; readonly next: string | null };
  readonly _embedded?: {
    readonly requests?: readonly {
      readonly number: string;
      readonly status: string;
      readonly _embedded: { readonly dossiers: readonly Dossier[] };
    }[];
    readonly dossiers?: readonly Dossier[];
  };
}
const post = async (caller: Caller, path: string, body: object) => {
  const response = await served.as(caller, `/internal/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as Answer };
};
const requestsOf = (caller: Caller, nationalNumber: string, more: object = {}) =>
  post(caller, 'citizens/requests', { nationalNumber, ...more });
const homes = (nationalNumber: string, more: object) =>
  post(HOMES, 'homes/dossiers', { nationalNumber, ...more });
const numbersIn = ({ body }: { body: Answer }) => body._embedded?.requests?.map(({ number }) => number);
const reads = () =>
  world.sql<{ subject: string; actor: { id: string }; purpose: string; ids: Record<string, unknown> }>(
    `select subject, actor, purpose, ids from fact where type = 'citizen.read' order by xid, id`,
  );
/** A request of a citizen, handed in and with a valid dossier. */
async function ordered(caller: Caller, nisCode = '44021'): Promise<{ requestId: string; capakey: string }> {
  const capakey = world.parcel(nisCode);
  const requestId = await submitted(world, [capakey], caller);
  await world.sql(`update request set status = 'SUBMITTED', submitted_at = ? where id = ?`, [
    NOON,
    requestId,
  ]);
  await make(world, requestId);
  await world.sql(
    `update dossier set status = 'VALIDATED', validated_at = ?, valid_until = '2027-05-19', building_units = array['GE-' || substr(number, 5)] where request_id = ?`,
    [NOON, requestId],
  );
  return { requestId, capakey };
}

describe('what Mijn Burgerprofiel reads of a citizen', () => {
  it('is what that citizen ordered and nobody else’s, with the way to it in the app', async () => {
    const { requestId, capakey } = await ordered(CITIZEN);
    await ordered(OTHER_CITIZEN);
    const { status, headers, body } = await requestsOf(PROFILE, '85.07.30-033.28');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('application/hal+json');
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(body._embedded!.requests).toHaveLength(1);
    expect(body._embedded!.requests![0]).toMatchObject({
      status: 'IN_PROGRESS',
      _links: { app: { href: `http://localhost:4000/requester/requests/${requestId}` } },
      _embedded: { dossiers: [{ capakey, status: 'VALIDATED', validUntil: '2027-05-19' }] },
    });
    expect(JSON.stringify(body)).not.toContain('85073003328');
  });

  it('comes page by page, each once, newest first', async () => {
    for (let more = 1; more <= 4; more += 1) {
      world.clock = new Date(NOON.getTime() + more * 1_000);
      await ordered(CITIZEN);
    }
    const all = numbersIn(await requestsOf(PROFILE, CITIZEN.nationalNumber!))!;
    expect(all).toHaveLength(5);
    expect(all).toEqual(all.toSorted().toReversed());
    const paged: string[] = [];
    for (let after: string | null = null; ;) {
      const page = await requestsOf(PROFILE, CITIZEN.nationalNumber!, { limit: 2, after });
      paged.push(...numbersIn(page)!);
      after = page.body.page!.next;
      if (!after) break;
    }
    expect(paged).toEqual(all);
  });

  it('is nothing for somebody who ordered nothing, which is noted as asked all the same', async () => {
    const before = (await reads()).length;
    // Nobody: the right form, and not in this world.
    await world.sql('update request set national_number_key = null where owner_id = ?', [OTHER_CITIZEN.id]);
    expect(numbersIn(await requestsOf(PROFILE, OTHER_CITIZEN.nationalNumber!))).toEqual([]);
    const noted = await reads();
    expect(noted).toHaveLength(before + 1);
    expect(noted.at(-1)).toMatchObject({ subject: 'none', actor: { id: 'mijn-burgerprofiel' } });
  });

  it('is found after an upgrade too: requests of before get their key', async () => {
    await indexCitizens(world.tools);
    expect(numbersIn(await requestsOf(PROFILE, OTHER_CITIZEN.nationalNumber!))).toHaveLength(1);
  });

  it('is in the legal log, by whom and about which parcels, and without the number', async () => {
    await requestsOf(PROFILE, CITIZEN.nationalNumber!);
    const last = (await reads()).at(-1)!;
    expect(last).toMatchObject({
      subject: 'jan',
      actor: { id: 'mijn-burgerprofiel' },
      purpose: 'MIJN_BURGERPROFIEL',
      ids: { ownerId: 'jan' },
    });
    expect(last.ids['dossierIds']).toHaveLength(5);
    expect(JSON.stringify(await world.sql('select * from fact'))).not.toContain('85073003328');
  });
});

describe('what the Woningpas reads of a home', () => {
  it('is the valid dossiers that its holder ordered about that parcel or building unit', async () => {
    const { capakey } = await ordered(CITIZEN);
    const found = await homes(CITIZEN.nationalNumber!, { capakey: capakey.toLowerCase() });
    expect(found.body._embedded!.dossiers).toMatchObject([{ capakey, status: 'VALIDATED' }]);
    const unit = `GE-${found.body._embedded!.dossiers![0]!.number.slice(4)}`;
    expect(
      (await homes(CITIZEN.nationalNumber!, { buildingUnit: unit })).body._embedded!.dossiers,
    ).toHaveLength(1);
    expect((await homes(OTHER_CITIZEN.nationalNumber!, { capakey })).body._embedded!.dossiers).toEqual([]);
    expect((await reads()).at(-2)).toMatchObject({ purpose: 'WONINGPAS', ids: { capakey } });
  });

  it('is nothing once the cadastre says that the right is gone', async () => {
    const { capakey } = await ordered(CITIZEN);
    world.outside.rights.set(capakey, 'NOT_HELD');
    expect((await homes(CITIZEN.nationalNumber!, { capakey })).body._embedded!.dossiers).toEqual([]);
  });

  it('is told to come later, never "nothing", when the cadastre cannot say', async () => {
    const { capakey } = await ordered(CITIZEN);
    world.outside.rights.set(capakey, 'UNKNOWN');
    const unknown = await homes(CITIZEN.nationalNumber!, { capakey });
    expect([unknown.status, unknown.body.code, unknown.headers.get('retry-after')]).toEqual([
      503,
      'RIGHT_UNKNOWN',
      '300',
    ]);
    world.outside.rights.delete(capakey);
    world.outside.silent.add('RightsOnParcels');
    expect((await homes(CITIZEN.nationalNumber!, { capakey })).status).toBe(503);
    world.outside.silent.clear();
  });

  it('leaves out what is not valid any more, and what no officer confirmed the right for', async () => {
    const { capakey, requestId } = await ordered(CITIZEN);
    const count = async () =>
      (await homes(CITIZEN.nationalNumber!, { capakey })).body._embedded!.dossiers!.length;
    expect(await count()).toBe(1);
    await world.sql('update dossier set right_to_verify = true where request_id = ?', [requestId]);
    expect(await count()).toBe(0);
    await world.sql(
      `update dossier set right_to_verify = false, valid_until = '2026-05-18' where request_id = ?`,
      [requestId],
    );
    expect(await count()).toBe(0);
  });
});

describe('the door', () => {
  const ROADS = {
    'citizens/requests': { nationalNumber: '85073003328' },
    'homes/dossiers': { nationalNumber: '85073003328', capakey: '44021A0123/00B000' },
  };

  it.each(Object.keys(ROADS) as (keyof typeof ROADS)[])(
    'is shut to everybody but its portal: %s',
    async (road) => {
      const before = (await reads()).length;
      const wrongPortal = road === 'citizens/requests' ? HOMES : PROFILE;
      for (const [name, caller] of Object.entries({ ...OTHERS, 'the other portal': wrongPortal })) {
        const { status, body } = await post(caller, road, ROADS[road]);
        expect([name, status], road).toEqual([name, caller.kind === 'anonymous' ? 401 : 403]);
        expect(body._embedded).toBeUndefined();
      }
      expect((await reads()).length).toBe(before);
    },
  );

  it.each([
    ['citizens/requests', { nationalNumber: '85073003329' }, 'nationalNumber'],
    ['citizens/requests', {}, 'nationalNumber'],
    ['citizens/requests', { nationalNumber: '85073003328', limit: 101 }, 'limit'],
    ['citizens/requests', { nationalNumber: '85073003328', after: 'x' }, 'after'],
    ['homes/dossiers', { nationalNumber: '85073003328' }, 'capakey'],
    ['homes/dossiers', { nationalNumber: '85073003328', capakey: 'straat' }, 'capakey'],
    [
      'homes/dossiers',
      { nationalNumber: '85073003328', capakey: '44021A0123/00B000', buildingUnit: '1' },
      'capakey',
    ],
  ] as const)('says which field is wrong: %s %o', async (road, body, field) => {
    const answer = await post(road === 'homes/dossiers' ? HOMES : PROFILE, road, body);
    expect([answer.status, answer.body.code, answer.body.fields]).toEqual([400, 'INVALID_INPUT', [field]]);
  });
});

it('is described by the published contract: the same roads, fields and codes', () => {
  const contract = readFileSync(new URL('../../../../docs/openapi/citizens.yaml', import.meta.url), 'utf8');
  for (const word of [
    '/v1/citizens/requests:',
    '/v1/homes/dossiers:',
    'vip_burgerprofiel',
    'vip_woningpas',
    'RIGHT_UNKNOWN',
    'INVALID_INPUT',
    'nationalNumber:',
    'buildingUnit:',
    'after:',
    'validUntil:',
  ])
    expect(contract, word).toContain(word);
});
