import autocannon from 'autocannon';
import type { Figure } from './report.ts';

/** What is there to be asked about once the pipeline ran. */
export interface Subject {
  readonly dossierId: string;
}

/** Two operations that real screens ask: a list that three subgraphs answer together, and one dossier as a whole. */
export const OPERATIONS = {
  'list of 20 dossiers joined over 3 subgraphs': () => ({
    query: `query { dossiers(first: 20) { nodes { id number status deadline progress { answered total }
      parcel { capakey areaM2 division { name } municipality { name } }
      request { number quote { total { cents } } invoices { number } } } } }`,
    variables: {},
  }),
  'one dossier with all its items': ({ dossierId }: Subject) => ({
    query: `query ($id: ID!) { dossier(id: $id) { id number status version sections { code label progress { answered total }
      items { id code label status applicability summary records { id } sourceCode filledAt } } } }`,
    variables: { id: dossierId },
  }),
} as const;

interface Target {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Requests a second with 20 connections, after a warm-up of 3 s. @throws Error when an answer is no success. */
export async function throughput(
  { url, headers }: Target,
  body: object,
  seconds: number,
): Promise<{ perSecond: number; p95: number }> {
  const options = {
    url,
    method: 'POST' as const,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
    connections: 20,
  };
  const answer = (await (
    await fetch(url, { method: 'POST', headers: options.headers, body: options.body })
  ).json()) as { errors?: unknown };
  if (answer.errors) throw new Error(`${url} answers ${JSON.stringify(answer.errors).slice(0, 300)}`);
  await autocannon({ ...options, duration: 3 });
  const { requests, latency, non2xx, errors } = await autocannon({ ...options, duration: seconds });
  if (non2xx + errors > 0)
    throw new Error(`${url}: ${non2xx} answers were no success, ${errors} did not come`);
  return { perSecond: requests.average, p95: latency.p97_5 };
}

const answerOf = async ({ url, headers }: Target, body: object): Promise<string> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown };
  if (errors) throw new Error(`${url} answers ${JSON.stringify(errors).slice(0, 300)}`);
  return JSON.stringify(data);
};

/** A gateway that answers less is faster: without this a comparison says nothing. @throws Error when the answers differ. */
async function requireSameAnswer(ours: Target, hive: Target, name: string, body: object): Promise<void> {
  const [mine, theirs] = [await answerOf(ours, body), await answerOf(hive, body)];
  if (mine !== theirs)
    throw new Error(
      `the two gateways answer differently to "${name}": ${mine.length} and ${theirs.length} characters; ours ${mine.slice(0, 120)}, Hive ${theirs.slice(0, 120)}`,
    );
}

/** Both gateways on the same subgraphs, turn by turn so that neither has the quieter moment. */
export async function compare(
  ours: Target,
  hive: Target,
  subject: Subject,
  seconds: number,
): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const [name, bodyOf] of Object.entries(OPERATIONS)) {
    await requireSameAnswer(ours, hive, name, bodyOf(subject));
    const [first, other] = [
      await throughput(ours, bodyOf(subject), seconds),
      await throughput(hive, bodyOf(subject), seconds),
    ];
    const [again, otherAgain] = [
      await throughput(ours, bodyOf(subject), seconds),
      await throughput(hive, bodyOf(subject), seconds),
    ];
    const mine = (first.perSecond + again.perSecond) / 2;
    const theirs = (other.perSecond + otherAgain.perSecond) / 2;
    figures.push({
      what: name,
      value: `${mine.toFixed(0)} /s against ${theirs.toFixed(0)} /s: ${(mine / theirs).toFixed(2)} ×`,
      how: `autocannon, 20 connections, 2 × ${seconds} s each, bearer token, no merging of equal questions (each reading is recorded); 97.5 % under ${first.p95} ms against ${other.p95} ms`,
    });
  }
  return figures;
}
