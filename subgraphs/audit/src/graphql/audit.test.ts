import { ANONYMOUS } from '@vip/domain-kit';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aFact, AUDITOR, anAudit, NOTARY, STRANGER, type AnAudit } from '../an-audit.test-kit.ts';
import { openNote } from '../sealing/signer.ts';
import { verifyProof } from '../verifying/verify-proof.ts';

let world: AnAudit;
beforeAll(async () => {
  world = await anAudit();
});
afterAll(() => world.close());

const TRAIL = `query ($filter: AuditFilter, $first: Int!, $after: String) {
  auditTrail(first: $first, after: $after, filter: $filter) { totalCount nodes { sequence action actor { id kind name } onBehalfOf capakey purpose erased } pageInfo { hasNextPage endCursor } }
}`;
interface TrailData {
  auditTrail: {
    totalCount: number;
    nodes: {
      sequence: string;
      action: string;
      actor: { id: string; kind: string; name: string };
      onBehalfOf: string | null;
      capakey: string;
      purpose: string;
      erased: boolean;
    }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}
const trail = (filter: object, more: object = {}) =>
  world.ask<TrailData>(AUDITOR, TRAIL, { first: 10, filter, ...more });
const PROOF = `proof { leafIndex treeSize rootHash path publicPart personalDigest checkpoint { treeSize rootHash note signature keyId publicKey } } leafHash`;
interface ProofData {
  leafHash: string;
  proof: {
    leafIndex: number;
    treeSize: number;
    rootHash: string;
    path: string[];
    publicPart: string;
    personalDigest: string;
    checkpoint: { note: string; rootHash: string; publicKey: { x: string } };
  };
}
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'hex'));

describe('who asked about a parcel', () => {
  it('is answered to the auditor, in any notation of the key, newest first', async () => {
    const capakey = '24043B0101/00A000';
    await world.feed([
      aFact({ ids: { capakey } }),
      aFact(),
      aFact({
        type: 'dossier.validated',
        ids: { capakey },
        actor: { id: 'mia', kind: 'MUNICIPALITY', name: 'Mia Jacobs' },
      }),
    ]);
    const { data } = await trail({ capakey: '24043b0101-00a000' });
    expect(data.auditTrail.totalCount).toBe(2);
    expect(data.auditTrail.nodes.map(({ action, actor, purpose }) => [action, actor.name, purpose])).toEqual([
      ['dossier.validated', 'Mia Jacobs', 'SALE'],
      ['dossier.read', 'Sofie Claes', 'SALE'],
    ]);
  });

  it('finds a page that showed several parcels under each of them', async () => {
    const [one, other] = ['24043B0103/00A000', '24043B0104/00A000'];
    await world.feed([aFact({ ids: { capakeys: [one, other] } })]);
    for (const capakey of [one, other]) expect((await trail({ capakey })).data.auditTrail.totalCount).toBe(1);
    expect((await trail({ capakey: '24043B0105/00A000' })).data.auditTrail.totalCount).toBe(0);
  });

  it('pages without a gap or a double', async () => {
    const capakey = '24043B0102/00A000';
    for (let batch = 0; batch < 3; batch += 1)
      await world.feed(Array.from({ length: 5 }, () => aFact({ ids: { capakey } })));
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await trail({ capakey }, { first: 4, after });
      seen.push(...data.auditTrail.nodes.map(({ sequence }) => sequence));
      after = data.auditTrail.pageInfo.hasNextPage ? data.auditTrail.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toHaveLength(15);
    expect(new Set(seen).size).toBe(15);
  });

  it('is itself recorded, before the answer leaves', async () => {
    const before = (await world.facts()).length;
    await trail({ capakey: '24043B0101/00A000' });
    const facts = await world.facts();
    expect(facts.slice(before)).toMatchObject([{ type: 'audit.queried', actor: { id: 'dirk' } }]);
  });

  it('is refused to anybody else, and leaves nothing', async () => {
    const before = (await world.facts()).length;
    const { errors } = await world.ask(NOTARY, TRAIL, { first: 10 });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await world.facts()).toHaveLength(before);
  });

  it.each([
    [{ capakey: 'nonsense' }, 10],
    [{ dossierId: 'VIP-1' }, 10],
    [{}, 0],
    [{}, 101],
  ])('is refused for %j, first %d', async (filter, first) => {
    const { errors } = await world.ask(AUDITOR, TRAIL, { first, filter });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

it('is not in the tables either for anybody else: row-level security says the same as the policy', async () => {
  const rows = (caller: typeof AUDITOR, table: string) =>
    world.database.as(caller, (em) => em.execute<unknown[]>(`select 1 from ${table} limit 1`));
  for (const table of ['entry', 'personal']) {
    expect(await rows(AUDITOR, table)).toHaveLength(1);
    expect(await rows(NOTARY, table)).toEqual([]);
    expect(await rows({ ...NOTARY, roles: ['PLATFORM_ADMIN'] }, table)).toEqual([]);
  }
});

describe('a proof', () => {
  it('checks offline with what the graph gave and the public key alone', async () => {
    await world.feed(Array.from({ length: 13 }, () => aFact()));
    const { data } = await world.ask<{ auditTrail: { nodes: ProofData[] } }>(
      AUDITOR,
      `{ auditTrail(first: 30) { nodes { ${PROOF} } } }`,
    );
    expect(data.auditTrail.nodes.length).toBeGreaterThan(12);
    for (const { leafHash, proof } of data.auditTrail.nodes) {
      const leaf = world.audit.tree.leafHash(Buffer.from(proof.publicPart), bytes(proof.personalDigest));
      expect(Buffer.from(leaf).toString('hex')).toBe(leafHash);
      expect(
        world.audit.tree.provesInclusion({
          index: proof.leafIndex,
          size: proof.treeSize,
          leaf,
          path: proof.path.map(bytes),
          root: bytes(proof.rootHash),
        }),
      ).toBe(true);
      expect(
        openNote(proof.checkpoint.note, { kty: 'OKP', crv: 'Ed25519', x: proof.checkpoint.publicKey.x }),
      ).toMatchObject({
        size: proof.treeSize,
        root: Buffer.from(proof.rootHash, 'hex').toString('base64'),
      });
    }
  });

  it('shows that an older tree is the beginning of a later one', async () => {
    await world.feed(Array.from({ length: 9 }, () => aFact()));
    const { data } = await world.ask<{
      auditConsistency: { from: number; to: number; fromRoot: string; toRoot: string; path: string[] };
      auditCheckpoint: { treeSize: number; rootHash: string };
    }>(
      NOTARY,
      '{ auditConsistency(from: 5, to: 9) { from to fromRoot toRoot path } auditCheckpoint { treeSize rootHash } }',
    );
    const proof = data.auditConsistency;
    expect(
      world.audit.tree.provesConsistency({
        ...proof,
        fromRoot: bytes(proof.fromRoot),
        toRoot: bytes(proof.toRoot),
        path: proof.path.map(bytes),
      }),
    ).toBe(true);
  });

  it.each([
    [0, 1],
    [3, 2],
    [1, 99_999],
    [-1, 2],
  ])('between %d and %d is refused', async (from, to) => {
    const { errors } = await world.ask(
      NOTARY,
      'query ($from: Int!, $to: Int!) { auditConsistency(from: $from, to: $to) { from } }',
      { from, to },
    );
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('the proof of an own dossier', () => {
  const ASK = 'query ($id: ID!) { dossierAudit(dossierId: $id, first: 10) { action actor { id name } } }';

  it('is for who ordered it: himself by name, officers by kind only', async () => {
    const dossierId = randomUUID();
    await world.feed([
      aFact({
        type: 'dossier.created',
        ids: { dossierId, ownerId: '0428315871' },
        actor: { id: 'sofie', kind: 'NOTARY', name: 'Sofie Claes' },
      }),
      aFact({
        type: 'dossier.validated',
        ids: { dossierId },
        actor: { id: 'mia', kind: 'MUNICIPALITY', name: 'Mia Jacobs' },
      }),
    ]);
    const mine = await world.ask(NOTARY, ASK, { id: dossierId });
    expect(mine.data).toEqual({
      dossierAudit: [
        { action: 'dossier.validated', actor: { id: 'MUNICIPALITY', name: 'Gemeente' } },
        { action: 'dossier.created', actor: { id: 'sofie', name: 'Sofie Claes' } },
      ],
    });
    const stranger = await world.ask(STRANGER, ASK, { id: dossierId });
    const nowhere = await world.ask(STRANGER, ASK, { id: randomUUID() });
    expect(stranger).toEqual(nowhere);
    expect(stranger.data).toEqual({ dossierAudit: [] });
  });
});

describe('erasure', () => {
  const ERASE =
    'mutation ($input: ErasePersonalPartInput!) { erasePersonalPart(input: $input) { __typename ... on ErasePersonalPartSuccess { erased } ... on Refusal { code } } }';
  const erase = (caller: typeof AUDITOR, actorId: string, reason = 'Verzoek tot wissing, dossier 12') =>
    world.ask(caller, ERASE, { input: { actorId, reason } });

  it('takes the person out; what was done stays, and its proof still holds', async () => {
    const capakey = '24043B0301/00A000';
    const gone = { id: 'gone', kind: 'CITIZEN', name: 'Jan Peeters' } as const;
    await world.feed([aFact({ ids: { capakey }, actor: gone }), aFact({ ids: { capakey } })]);
    expect((await erase(AUDITOR, 'gone')).data).toEqual({
      erasePersonalPart: { __typename: 'ErasePersonalPartSuccess', erased: 1 },
    });

    const { data } = await trail({ capakey });
    expect(data.auditTrail.nodes.map(({ actor, erased }) => [actor, erased])).toEqual([
      [{ id: 'sofie', kind: 'NOTARY', name: 'Sofie Claes' }, false],
      [{ id: 'erased', kind: 'CITIZEN', name: 'Gewist' }, true],
    ]);
    expect((await trail({ actorId: 'gone' })).data.auditTrail.nodes).toEqual([]);
    const fact = (await world.facts()).at(-3)!;
    expect(JSON.stringify(fact)).not.toContain('gone');
  });

  it('is for the auditor only, and answers a stranger as if there were nobody', async () => {
    await world.feed([aFact({ actor: { id: 'kept', kind: 'CITIZEN', name: 'X' } })]);
    expect((await erase(STRANGER, 'kept')).data).toEqual({
      erasePersonalPart: { __typename: 'NotFound', code: 'NOT_FOUND' },
    });
    expect((await trail({ actorId: 'kept' })).data.auditTrail.nodes).toHaveLength(1);
  });

  it('asks a reason', async () => {
    expect((await erase(AUDITOR, 'kept', 'x')).data).toMatchObject({
      erasePersonalPart: { __typename: 'InvalidInput' },
    });
  });
});

describe('the proof of a delivery', () => {
  const digest = 'ab'.repeat(32);
  const ask = (asked: string) =>
    world.ask<{ _entities: { proof: ProofData['proof'] | null }[] }>(
      ANONYMOUS,
      `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on DocumentCheck { ${PROOF.replace(' leafHash', '')} } } }`,
      { keys: [{ __typename: 'DocumentCheck', digest: asked }] },
    );

  it('is there for whoever has the document, names nobody, and checks offline', async () => {
    await world.feed([
      aFact(),
      aFact({
        type: 'dossier.validated',
        actor: { id: 'mia', kind: 'MUNICIPALITY', name: 'Mia Jacobs' },
        ids: { digests: [digest, 'cd'.repeat(32)] },
      }),
      aFact(),
    ]);
    const [{ proof }] = (await ask(digest)).data._entities as [{ proof: ProofData['proof'] }];
    expect(JSON.parse(proof.publicPart)).toMatchObject({
      action: 'dossier.validated',
      digests: [digest, 'cd'.repeat(32)],
    });
    expect(proof.publicPart).not.toContain('Mia');
    expect(verifyProof(proof, proof.checkpoint.publicKey)).toMatchObject({ ok: true });
  });

  it('is not there for a document that was never delivered', async () => {
    expect((await ask('ef'.repeat(32))).data._entities).toEqual([{ proof: null }]);
  });
});
