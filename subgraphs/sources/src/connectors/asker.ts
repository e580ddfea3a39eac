import { SpanKind } from '@opentelemetry/api';
import { gauge, isRecorded, seen } from '@vip/subgraph-kit';
import { digest, type Answer } from './answer.ts';
import type { Connector, Reach, Subject } from './connector.ts';
import { failureOf } from './failure.ts';
import type { Manners } from './manners.ts';
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
  /** Null when the source was not asked for this: it rests, or another question is asking the same. */
  readonly experience: Experience | null;
}

export interface Asker {
  /** Never rejects. */
  ask(code: string, subject: Subject, wanted: readonly string[]): Promise<Asked>;
  /** How many questions more this process takes in hand for a source. */
  room(code: string): number;
  /** Whether a source is asked as usual: not resting, and not being tried after a rest. */
  isWell(code: string): boolean;
  openUntil(code: string): Date | null;
}

/** Questions in hand at once for a source that is many. */
const MANY_IN_HAND = 256;

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

function keyOf(code: string, { capakey, area, addresses }: Subject, wanted: readonly string[]): string {
  const place = area ? area.identity : '';
  return `${code}|${capakey ?? ''}|${place}|${addresses.map(({ id }) => id).join(',')}|${wanted.toSorted().join(',')}`;
}

/** A question to a source, seen: what it came to, and never about what. */
const watched = (code: string, ask: () => Promise<Asked>): Promise<Asked> =>
  seen(
    {
      metric: 'vip.source.question.duration',
      span: `ask ${code}`,
      kind: SpanKind.CLIENT,
      labels: { 'vip.source': code },
      // One that was due is asked by a sweep, which is no trace.
      ...(isRecorded() ? {} : { begins: {} }),
    },
    async (labels) => {
      const asked = await ask();
      const answers = [...asked.answers.values()];
      const failed = answers.find(({ kind }) => kind === 'failed');
      labels['vip.outcome'] =
        (failed ?? answers.find(({ kind }) => kind === 'found') ?? answers[0])?.kind ?? 'none';
      if (failed?.kind === 'failed') labels['error.type'] = failed.reason;
      return asked;
    },
  );

/**
 * Asks sources: one question at a time about the same thing (single flight), not while a source is at rest, so many at
 * once as each bears.
 * @param reachOf what the connector of a source may reach.
 */
export function createAsker(
  connectors: readonly Connector[],
  reachOf: (connector: Connector) => Reach,
  mannersOf: (connector: Connector) => Pick<Manners, 'concurrency'> = (connector) => connector,
): Asker {
  const guards = new Map<string, Guard>(
    connectors
      .filter(({ guardOf: many }) => !many)
      .map((connector) => [connector.code, createGuard(mannersOf(connector))]),
  );
  const inHand = new Map<string, number>();
  const guardOf = (connector: Connector, subject: Subject): Guard => {
    const key = connector.guardOf ? `${connector.code}:${connector.guardOf(subject)}` : connector.code;
    const guard = guards.get(key) ?? createGuard(mannersOf(connector));
    guards.set(key, guard);
    return guard;
  };
  const byCode = new Map(connectors.map((connector) => [connector.code, connector]));
  const flying = new Map<string, Promise<Asked>>();

  // Of a source that is many (each municipality its own), one that rests is enough.
  gauge('vip.source.resting', () =>
    [...Map.groupBy(guards, ([key]) => key.split(':')[0]!)].map(([code, parts]) => [
      parts.some(([, guard]) => guard.openUntil() !== null) ? 1 : 0,
      { 'vip.source': code },
    ]),
  );
  const fly = async (connector: Connector, subject: Subject, wanted: readonly string[]): Promise<Asked> => {
    const reach = reachOf(connector);
    let started = performance.now();
    let answers: ReadonlyMap<string, Answer>;
    try {
      answers = await guardOf(connector, subject).run(() => {
        started = performance.now(); // waiting for a turn is ours, not the source's
        return connector.ask(subject, wanted, reach);
      });
    } catch (error) {
      answers = failedAll(wanted, error, reach.now());
    }
    // "Later" is a working source's own word, so it is no failure of it.
    const failed = [...answers.values()].find(
      (answer) => answer.kind === 'failed' && answer.reason !== 'later',
    ) as (Answer & { kind: 'failed' }) | undefined;
    const asked =
      [...answers.values()].some(({ kind }) => kind !== 'not-covered') && failed?.reason !== 'source-down';
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
    ask(code, subject, wanted) {
      const connector = byCode.get(code);
      if (!connector) throw new RangeError(`No connector for source ${code}`);
      const key = keyOf(code, subject, wanted);
      const flight = flying.get(key);
      // Who joins a flight has the same answer, but is not another experience of the source.
      if (flight) return flight.then(({ answers }) => ({ answers, experience: null }));
      inHand.set(code, (inHand.get(code) ?? 0) + 1);
      const own = watched(code, () => fly(connector, subject, wanted)).finally(() => {
        flying.delete(key);
        inHand.set(code, inHand.get(code)! - 1);
      });
      flying.set(key, own);
      return own;
    },
    // A source that is many (each municipality its own) has room as a whole: one that rests must not stop the others.
    room: (code) =>
      byCode.get(code)?.guardOf
        ? Math.max(0, MANY_IN_HAND - (inHand.get(code) ?? 0))
        : (guards.get(code)?.room() ?? 0),
    isWell: (code) => guards.get(code)?.isWell() ?? true,
    openUntil: (code) => guards.get(code)?.openUntil() ?? null,
  };
}
