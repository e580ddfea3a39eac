import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aFact, AUDITOR, anAudit, type AnAudit } from '../an-audit.test-kit.ts';
import { createSeal } from '../sealing/seal.ts';
import type { PublicJwk } from '../sealing/signer.ts';
import { Report } from './report.ts';
import { verifyFacts } from './verify-facts.ts';
import { verifyLog } from './verify-log.ts';
import { verifyProof } from './verify-proof.ts';

const SIZE = 11;
let world: AnAudit;
let admin: pg.Client;
beforeAll(async () => {
  world = await anAudit();
  await world.feed(Array.from({ length: 4 }, () => aFact({ ids: { capakey: '24043B0001/00A000' } })));
  await world.feed(
    Array.from({ length: 7 }, () => aFact({ actor: { id: 'jan', kind: 'CITIZEN', name: 'Jan Peeters' } })),
  );
  admin = new pg.Client({ connectionString: world.adminUrl, options: '-c search_path=audit,public' });
  await admin.connect();
});
afterAll(async () => {
  await admin.end();
  await world.close();
});

const check = async (more: { seen?: string } = {}) => {
  const verdict = await verifyLog({
    audit: admin,
    publicJwk: world.audit.signer.publicJwk,
    dataKey: world.dataKey,
    ...more,
  });
  return verdict.report.findings.map(({ where, problem }) => `${where}: ${problem}`);
};

/** Somebody with all rights on the database does this, behind the back of triggers; undone after. */
async function tampered<Answer>(sql: readonly string[], look: () => Promise<Answer>): Promise<Answer> {
  await admin.query('begin');
  try {
    await admin.query('set local session_replication_role = replica');
    for (const one of sql) expect((await admin.query(one)).rowCount).toBeGreaterThan(0);
    return await look();
  } finally {
    await admin.query('rollback');
  }
}

it('finds nothing in a log that nobody touched', async () => {
  const { report, entries, checkpoints } = await verifyLog({
    audit: admin,
    publicJwk: world.audit.signer.publicJwk,
    dataKey: world.dataKey,
  });
  expect(report.findings).toEqual([]);
  expect([entries, checkpoints]).toEqual([SIZE, 2]);
});

describe('finds a row that was', () => {
  it.each([
    [
      'changed in a column',
      [`update entry set capakey = '24043B0002/00A000' where sequence = 1`],
      'entry 1: its capakey is not that of its public part',
    ],
    [
      'changed in its public part',
      [
        `update entry set public_part = replace(public_part, '0001/00A000', '0002/00A000'), capakey = '24043B0002/00A000' where sequence = 1`,
      ],
      'entry 1: was changed: its content gives another leaf',
    ],
    ['removed in the middle', ['delete from entry where sequence = 5'], 'entry 6: missing before it: 5 to 5'],
    [
      'removed at the end',
      ['delete from entry where sequence = 10'],
      'checkpoint 11: the log ends at 10: 1 entries were removed from its end',
    ],
    [
      'added',
      [
        `insert into entry select 11, at, action, capakey, dossier_id, request_id, purpose, subgraph, gen_random_uuid(), replace(public_part, '"sequence":10', '"sequence":11'), personal_digest, leaf_hash from entry where sequence = 10`,
        'insert into personal select 11, sealed, actor_key, owner_key from personal where sequence = 10',
      ],
      'entry 11: 1 entries stand after the last checkpoint: they were added',
    ],
    [
      'moved',
      [
        'update entry set sequence = 99 where sequence = 2',
        'update entry set sequence = 2 where sequence = 3',
        'update entry set sequence = 3 where sequence = 99',
      ],
      'entry 2: its sequence is not that of its public part',
    ],
    [
      'given another person',
      [`update personal set sealed = (select sealed from personal where sequence = 8) where sequence = 1`],
      'entry 1: its personal part was changed',
    ],
    [
      'robbed of its person without an erasure',
      ['delete from personal where sequence = 1'],
      'entry 1: lost its personal part without an erasure',
    ],
    ['left out of the tree', ['delete from node where level = 1 and index = 0'], 'node 1/0: is missing'],
  ])('%s', async (_, sql, finding) => {
    expect(await tampered(sql, () => check())).toContain(finding);
  });

  it('changed with its leaf and nodes made to fit, for the signed root is another', async () => {
    const findings = await tampered(
      [
        `update entry set public_part = replace(public_part, '"purpose":"SALE"', '"purpose":"GIFT"'), purpose = 'GIFT',
          leaf_hash = sha256('\\x00'::bytea || convert_to(replace(public_part, '"purpose":"SALE"', '"purpose":"GIFT"'), 'utf8') || personal_digest) where sequence = 2`,
      ],
      () => check(),
    );
    expect(findings).toContain(
      'checkpoint 4: the entries before it give another root: one of them was changed, moved, added or removed',
    );
  });

  it('signed anew with another key', async () => {
    const findings = await tampered(
      [`update checkpoint set note = replace(note, 'A', 'B') where tree_size = 4`],
      () => check(),
    );
    expect(findings).toContain('checkpoint 4: is not signed with the key of the log');
  });

  it('cut off with its checkpoint, when somebody kept that checkpoint', async () => {
    const { rows } = await admin.query<{ note: string }>('select note from checkpoint where tree_size = 11');
    const cut = [
      'delete from entry where sequence >= 4',
      'delete from personal where sequence >= 4',
      'delete from checkpoint where tree_size = 11',
      'delete from node where (index + 1) * (2 ^ level) > 4',
    ];
    expect(await tampered(cut, () => check())).toEqual([]);
    expect(await tampered(cut, () => check({ seen: rows[0]!.note }))).toEqual([
      'checkpoint 11: the log ends at 4: 7 entries were removed from its end',
    ]);
  });
});

describe('compared with the facts of a subgraph', () => {
  let cursor: string;
  beforeEach(async () => {
    cursor ??= await (async () => {
      // Audit's own facts: one query that is recorded, then fed like those of any other subgraph.
      await world.ask(AUDITOR, '{ auditTrail(first: 1) { nodes { sequence } } }');
      await world.ask(AUDITOR, '{ auditTrail(first: 1) { nodes { sequence } } }');
      const { rows } = await admin.query<{ xid: string; id: string; at: Date }>(
        'select id, type, subject, subject_version as version, actor, on_behalf_of as "onBehalfOf", purpose, at, ids, data, xid::text as xid from fact order by fact.xid, fact.id',
      );
      const last = rows.at(-1)!;
      const { appendFacts } = await import('../commands/append-facts.ts');
      await appendFacts(world.audit, {
        subgraph: 'audit',
        after: null,
        next: `${last.xid}:${last.id}`,
        facts: rows.map((row) => ({ ...row, at: row.at.toISOString() })) as never,
      });
      return last.xid;
    })();
  });
  const compare = async () => {
    const report = new Report();
    const verdict = await verifyFacts('audit', {
      audit: admin,
      facts: admin,
      seal: createSeal(world.dataKey),
      report,
    });
    return { ...verdict, problems: report.findings.map(({ problem }) => problem) };
  };

  it('agrees when each is there once', async () => {
    expect(await compare()).toEqual({ facts: 2, waiting: 0, problems: [] });
  });

  it.each([
    ['a fact that is not in the log', ['delete from entry where sequence = 12'], /is not in the log/],
    ['a fact that was changed', [`update fact set purpose = 'GIFT'`], /says another thing than entry/],
    [
      'a fact whose person was changed',
      [`update fact set actor = '{"id":"x","kind":"PLATFORM","name":"Y"}'`],
      /names another person/,
    ],
    ['an entry that is no fact', ['delete from fact'], /has no fact/],
  ])('finds %s', async (_, sql, problem) => {
    const { problems } = await tampered(sql, compare);
    expect(problems[0]).toMatch(problem);
  });
});

describe('a proof file', () => {
  const ASK =
    '{ auditEntry(sequence: "3") { proof { leafIndex treeSize rootHash path publicPart personalDigest checkpoint { note } } } }';
  const proofFile = async () =>
    (
      await world.ask<{
        auditEntry: { proof: Record<string, unknown> & { path: string[]; publicPart: string } };
      }>(AUDITOR, ASK)
    ).data.auditEntry.proof;

  it('is proven offline with the public key', async () => {
    expect(verifyProof(await proofFile(), world.audit.signer.publicJwk)).toMatchObject({ ok: true });
    expect(verifyProof({ proof: await proofFile() }, world.audit.signer.publicJwk)).toMatchObject({
      ok: true,
    });
  });

  it.each([
    [
      'another content',
      (proof: { publicPart: string }) => ({ ...proof, publicPart: proof.publicPart.replace('SALE', 'GIFT') }),
    ],
    ['another place', (proof: object) => ({ ...proof, leafIndex: 4 })],
    ['another root', (proof: object) => ({ ...proof, rootHash: '0'.repeat(64) })],
    ['a path too short', (proof: { path: string[] }) => ({ ...proof, path: proof.path.slice(1) })],
    ['no proof at all', () => ({ hello: 1 })],
  ] as const)('is refused with %s', async (_, bend) => {
    expect(verifyProof(bend((await proofFile()) as never), world.audit.signer.publicJwk)).toMatchObject({
      ok: false,
    });
  });

  it('is refused inside an entry whose own fields say another thing', async () => {
    const entry = { sequence: '3', action: 'dossier.read', purpose: 'SALE', proof: await proofFile() };
    expect(verifyProof(entry, world.audit.signer.publicJwk)).toMatchObject({ ok: true });
    expect(verifyProof({ ...entry, purpose: 'GIFT' }, world.audit.signer.publicJwk)).toMatchObject({
      ok: false,
    });
  });

  it('is refused with another key', async () => {
    const other: PublicJwk = {
      ...world.audit.signer.publicJwk,
      x: Buffer.alloc(32, 3).toString('base64url'),
    };
    expect(verifyProof(await proofFile(), other)).toEqual({
      ok: false,
      problem: 'The checkpoint is not signed with this key.',
    });
  });
});
