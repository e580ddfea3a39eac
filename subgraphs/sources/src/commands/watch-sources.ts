import { uuidv7, type Fact } from '@vip/domain-kit';
import { announce, type EntityManager } from '@vip/subgraph-kit';
import type { Platform } from '../context.ts';
import { answersAgain, healthOf, type SourceState } from '../domain/health.ts';
import { isAsked, SOURCE_BOOK } from '../domain/source-book.ts';
import { openUntilOf, SourceHealth } from '../persistence/source-health.ts';
import { PLATFORM } from './tell-on.ts';

/** The subject of what is announced about all sources together. */
export const ALL_SOURCES = 'sources';

const factOf = (sourceCode: string, from: SourceState | null, to: SourceState, at: Date): Fact => ({
  type: 'source.state-changed',
  subject: sourceCode,
  actor: PLATFORM,
  at,
  ids: { sourceCode },
  data: { from, to },
});

/**
 * Looks whether a source came up or went down since it was told last: each change is a fact. When anything was asked
 * meanwhile, the screens are told that there are new figures; that is no fact, since figures prove nothing.
 */
export function createWatch({ recorder }: Pick<Platform, 'recorder'>) {
  let lastSeen = '';
  return async (em: EntityManager, now: Date): Promise<void> => {
    const health = new SourceHealth(em);
    const states = await health.states();
    const counts = await health.counts(now, 'HOUR');
    const conditions = SOURCE_BOOK.filter((entry) => isAsked(entry.code)).map(({ code }) => {
      const known = states.get(code);
      const { state, asked, errors } = healthOf(
        counts.get(code) ?? [],
        known !== undefined && openUntilOf(known) !== null,
        known !== undefined && answersAgain(known, now),
      );
      return { code, state, before: known?.state ?? null, seen: [code, state, asked, errors] };
    });
    // A source that nobody ever asked has nothing to tell.
    const changed = conditions.filter(
      ({ state, before }) => state !== before && !(before === null && state === 'UNKNOWN'),
    );
    await health.keepStates(changed.map(({ code, state }) => ({ sourceCode: code, state, stateAt: now })));
    await recorder.record(
      em,
      changed.map(({ code, before, state }) => factOf(code, before, state, now)),
    );
    const seen = JSON.stringify(conditions.map((condition) => condition.seen));
    if (seen !== lastSeen && changed.length === 0)
      await announce(em, 'sources', [
        { id: uuidv7(), type: 'sources.measured', subject: ALL_SOURCES, ids: {} },
      ]);
    lastSeen = seen;
  };
}
