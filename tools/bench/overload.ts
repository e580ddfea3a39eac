import { setTimeout as pause } from 'node:timers/promises';
import { signInAs } from '../client/person.ts';
import { CREATE, completed, order } from '../crash/orders.ts';
import { closedLoop, createAsker, openLoop, type Asked } from './openly.ts';
import { ms, percentile, type Figure } from './report.ts';
import type { Storming } from './storm.ts';
import { OPERATIONS } from './throughput.ts';

const CITIZEN = 'jan.peeters';
/** Askers that are tried, few to many: the fewest of them that get nearly the most answers are the capacity. */
const CROWDS = [2, 4, 8, 16, 32];
const NEARLY = 0.93;
const PERSON_PAUSE_MS = 400;
const TURNS = 3;

const isGood = ({ status, body }: Asked) => status === 200 && !body.includes('"errors"');
const tookOf = (asked: readonly Asked[]) => asked.map(({ tookMs }) => tookMs);
const p95 = (asked: readonly Asked[]) => percentile(tookOf(asked), 0.95);

/** What a person changes meanwhile, every now and then, as a browser does. */
async function personBeside(publicUrl: string, capakey: string, over: () => boolean) {
  const person = await signInAs(publicUrl, CITIZEN);
  const input = { contactEmail: 'storm@voorbeeld.example', purpose: 'SALE', parcels: [{ capakey }] };
  const took: number[] = [];
  const refused: string[] = [];
  while (!over()) {
    const began = performance.now();
    await person.ask(CREATE, { input }).then(
      () => took.push(performance.now() - began),
      (error: Error) => refused.push(error.message),
    );
    await pause(PERSON_PAUSE_MS);
  }
  return { took, refused };
}

/** Twice as many questions as can be answered: what is accepted keeps its pace, the rest is told at once to come again. */
export async function overload({
  platform,
  machine,
  parcels,
  seconds,
}: Storming): Promise<readonly Figure[]> {
  const running = platform.running();
  for (const at of [0, 10])
    await completed(machine, await order(machine, parcels.slice(at, at + 10)), 300_000);
  const body = OPERATIONS['list of 20 dossiers joined over 3 subgraphs']();
  const asker = createAsker(`${running.publicUrl}/graphql`, {
    authorization: `Bearer ${await machine.token()}`,
  });
  const ask = () => asker.ask(body);
  try {
    await closedLoop(4, 3, ask);
    const tried: { askers: number; perSecond: number; asked: readonly Asked[] }[] = [];
    for (const askers of CROWDS) tried.push({ askers, ...(await closedLoop(askers, seconds / 2, ask)) });
    const good = tried.filter(({ asked }) => asked.every(isGood));
    const most = Math.max(...good.map(({ perSecond }) => perSecond));
    const { askers } = good.find(({ perSecond }) => perSecond > most * NEARLY)!;

    // Turn by turn, so that neither has the quieter moment of a machine that others use too.
    const full: Asked[] = [];
    const asked: Asked[] = [];
    const person: { took: number[]; refused: string[] } = { took: [], refused: [] };
    for (let turn = 0; turn < TURNS; turn += 1) {
      const now = await closedLoop(askers, seconds / 2, ask);
      full.push(...now.asked);
      let over = false;
      const [crowd, beside] = await Promise.all([
        openLoop(2 * now.perSecond, seconds, ask).finally(() => (over = true)),
        personBeside(running.publicUrl, parcels[0]!, () => over),
      ]);
      asked.push(...crowd);
      person.took.push(...beside.took);
      person.refused.push(...beside.refused);
    }
    const lasted = TURNS * seconds;
    const accepted = asked.filter(isGood);
    const refused = asked.filter(({ status, retryAfter }) => status === 503 && retryAfter !== undefined);
    const other = asked.length - accepted.length - refused.length;
    const table = tried.map((one) => `${one.askers}: ${one.perSecond.toFixed(0)} /s, ${ms(p95(one.asked))}`);
    return [
      {
        what: 'capacity',
        value: `${most.toFixed(0)} /s, 95 % under ${ms(p95(full))}`,
        how: `list of 20 dossiers over 3 subgraphs, as many askers as it takes (${askers}); askers: answers, 95 % under: ${table.join('; ')}`,
      },
      {
        what: 'accepted at twice the capacity',
        value: `${(accepted.length / lasted).toFixed(0)} /s, 95 % under ${ms(p95(accepted))}: ${(p95(accepted) / p95(full)).toFixed(2)} ×`,
        how: `${asked.length} questions in ${TURNS} × ${seconds} s, each after ${seconds / 2} s at the capacity, sent whether answered or not; the sender shares the machine`,
      },
      {
        what: 'refused with 503 and Retry-After',
        value: `${refused.length}, half within ${ms(percentile(tookOf(refused), 0.5))}, 95 % within ${ms(p95(refused))}`,
        how: `${other} had any other answer or none${other === 0 ? '' : `: ${[...new Set(asked.filter((one) => !isGood(one) && one.status !== 503).map(({ status, body: text }) => `${status} ${text.slice(0, 60)}`))].slice(0, 3).join('; ')}`}`,
      },
      {
        what: 'changes by a person meanwhile',
        value: `${person.refused.length} of ${person.took.length + person.refused.length} refused, 95 % under ${ms(percentile(person.took, 0.95))}`,
        how: `a citizen who drafts a request every ${PERSON_PAUSE_MS} ms${person.refused[0] ? `: ${person.refused[0].slice(0, 80)}` : ''}`,
      },
    ];
  } finally {
    await asker.close();
  }
}
