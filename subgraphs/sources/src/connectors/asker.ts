import { digest, type Answer } from './answer.ts';
import type { Connector, Reach, Subject } from './connector.ts';
import { failureOf } from './failure.ts';
import { createGuard, type Guard } from './resilience.ts';

/** How one question to a source went, for its health. */
export interface Experience {
  readonly sourceCode: string;
  readonly at: Date;
  readonly ms: number;
  readonly ok: boolean;
  readonly reason: string | null;
}

export interface Asked {
  readonly answers: ReadonlyMap<string, Answer>;
  /** Null when the answer was remembered: the source was not asked. */
  readonly experience: Experience | null;
}

export interface Asker {
  /** @param fresh asks even when an answer is remembered. Never rejects. */
  ask(
    code: string,
    subject: Subject,
    wanted: readonly string[],
    options?: { fresh?: boolean },
  ): Promise<Asked>;
  openUntil(code: string): Date | null;
}

const MOST_REMEMBERED = 5_000;

const failedAll = (wanted: readonly string[], error: unknown, now: Date): ReadonlyMap<string, Answer> => {
  const { reason, detail } = failureOf(error);
  return new Map(
    wanted.map((item) => [
      item,
      {
        kind: 'failed',
        reason,
        detail,
        askedAt: now,
        answeredAt: now,
        requestDigest: digest(''),
      } satisfies Answer,
    ]),
  );
};

/** A failure is never remembered: it would keep on failing what works again. */
const mayRemember = (answers: ReadonlyMap<string, Answer>): boolean =>
  [...answers.values()].every(({ kind }) => kind === 'found' || kind === 'none');

function keyOf(code: string, { capakey, area, addresses }: Subject, wanted: readonly string[]): string {
  const place = area ? area.identity : '';
  return `${code}|${capakey ?? ''}|${place}|${addresses.map(({ id }) => id).join(',')}|${wanted.toSorted().join(',')}`;
}

/**
 * Asks sources: one question at a time about the same thing (single flight), not again while an answer is valid,
 * not while a source is at rest, so many at once as each bears.
 * @param reachOf what the connector of a source may reach.
 */
export function createAsker(
  connectors: readonly Connector[],
  reachOf: (connector: Connector) => Reach,
  validFactor = 1,
): Asker {
  const guards = new Map<string, Guard>(
    connectors.map((connector) => [connector.code, createGuard(connector)]),
  );
  const byCode = new Map(connectors.map((connector) => [connector.code, connector]));
  const remembered = new Map<string, { until: number; answers: ReadonlyMap<string, Answer> }>();
  const flying = new Map<string, Promise<Asked>>();

  const fly = async (
    connector: Connector,
    subject: Subject,
    wanted: readonly string[],
    key: string,
  ): Promise<Asked> => {
    const reach = reachOf(connector);
    let started = performance.now();
    let answers: ReadonlyMap<string, Answer>;
    try {
      answers = await guards.get(connector.code)!.run(() => {
        started = performance.now(); // waiting for a turn is ours, not the source's
        return connector.ask(subject, wanted, reach);
      });
    } catch (error) {
      answers = failedAll(wanted, error, reach.now());
    }
    const failed = [...answers.values()].find((answer) => answer.kind === 'failed');
    const asked =
      [...answers.values()].some(({ kind }) => kind !== 'not-covered') && failed?.reason !== 'source-down';
    if (mayRemember(answers) && connector.validSeconds > 0) {
      remembered.set(key, { until: Date.now() + connector.validSeconds * 1000 * validFactor, answers });
      if (remembered.size > MOST_REMEMBERED) remembered.delete(remembered.keys().next().value!);
    }
    const experience = asked
      ? {
          sourceCode: connector.code,
          at: reach.now(),
          ms: performance.now() - started,
          ok: !failed,
          reason: failed?.reason ?? null,
        }
      : null;
    return { answers, experience };
  };

  return {
    ask(code, subject, wanted, { fresh = false } = {}) {
      const connector = byCode.get(code);
      if (!connector) throw new RangeError(`No connector for source ${code}`);
      const key = keyOf(code, subject, wanted);
      const known = remembered.get(key);
      if (known && known.until <= Date.now()) remembered.delete(key);
      else if (known && !fresh) return Promise.resolve({ answers: known.answers, experience: null });
      const flight = flying.get(key);
      // Who joins a flight has the same answer, but is not another experience of the source.
      if (flight) return flight.then(({ answers }) => ({ answers, experience: null }));
      const own = fly(connector, subject, wanted, key).finally(() => flying.delete(key));
      flying.set(key, own);
      return own;
    },
    openUntil: (code) => guards.get(code)?.openUntil() ?? null,
  };
}
