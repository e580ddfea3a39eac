import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { readVerifyConfig } from './config.ts';
import { createSeal } from './sealing/seal.ts';
import type { PublicJwk } from './sealing/signer.ts';
import type { Report } from './verifying/report.ts';
import { verifyFacts } from './verifying/verify-facts.ts';
import { verifyLog } from './verifying/verify-log.ts';
import { verifyProof } from './verifying/verify-proof.ts';

// npm run audit:verify: the whole log; with a proof file, that proof, offline.

const USAGE = `audit:verify                                  the whole log of the platform that runs here
audit:verify --seen checkpoint.txt            and that a checkpoint kept earlier is still part of it
audit:verify proof.json --key key.jwk         one proof, offline, with the public key of the log`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

function tell(report: Report): number {
  for (const { where, problem } of report.findings) say(`  ✗ ${where}: ${problem}`);
  if (report.count > report.findings.length) say(`  … and ${report.count - report.findings.length} more`);
  return report.count === 0 ? 0 : 1;
}

function checkProof(file: string, keyFile: string | undefined): number {
  if (!keyFile) {
    say(`Say which public key to trust.\n\n${USAGE}`);
    return 2;
  }
  const verdict = verifyProof(json(file), json(keyFile));
  if (!verdict.ok) {
    say(`NOT PROVEN. ${verdict.problem}`);
    return 1;
  }
  say(`Proven: in the log of ${verdict.treeSize} entries signed at ${verdict.at}:\n${verdict.publicPart}`);
  return 0;
}

async function connected<Answer>(
  url: string,
  schema: string,
  work: (client: pg.Client) => Promise<Answer>,
): Promise<Answer> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'vip-audit-verify',
    options: `-c search_path=${schema},public`,
  });
  await client.connect();
  try {
    // One picture of the whole log: what is appended meanwhile is for the next time.
    await client.query('begin isolation level repeatable read read only');
    await client.query(`select set_config('vip.kind', 'service', true)`); // past row-level security: every row must be seen
    return await work(client);
  } finally {
    await client.end();
  }
}

async function checkLog(seenFile: string | undefined): Promise<number> {
  const {
    AUDIT_VERIFY_DATABASES: databases,
    AUDIT_PUBLIC_JWK: publicJwk,
    DATA_ENCRYPTION_KEY: dataKey,
  } = readVerifyConfig();
  const url = databases?.['audit'];
  if (!url || !publicJwk) {
    say(`Say where the log is (AUDIT_VERIFY_DATABASES) and its public key (AUDIT_PUBLIC_JWK).\n\n${USAGE}`);
    return 2;
  }
  return connected(url, 'audit', async (audit) => {
    const { report, entries, checkpoints } = await verifyLog({
      audit,
      publicJwk: publicJwk as unknown as PublicJwk,
      ...(dataKey ? { dataKey } : {}),
      ...(seenFile ? { seen: readFileSync(seenFile, 'utf8') } : {}),
    });
    say(`The log: ${entries} entries, ${checkpoints} signed checkpoints.`);
    for (const [subgraph, factsUrl] of Object.entries(databases)) {
      const found = await connected(factsUrl, subgraph, (facts) =>
        verifyFacts(subgraph, { audit, facts, seal: dataKey ? createSeal(dataKey) : null, report }),
      );
      say(
        `  ${subgraph}: ${found.facts} facts compared${found.waiting > 0 ? `, ${found.waiting} newer ones not in the log yet` : ''}.`,
      );
    }
    const code = tell(report);
    say(code === 0 ? 'Everything agrees.' : `NOT IN ORDER: ${report.count} findings.`);
    return code;
  });
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { key: { type: 'string' }, seen: { type: 'string' }, help: { type: 'boolean' } },
});
try {
  if (values.help) say(USAGE);
  process.exitCode = values.help
    ? 0
    : positionals[0]
      ? checkProof(positionals[0], values.key)
      : await checkLog(values.seen);
} catch (error) {
  say(`The check could not be made: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}
