import type { EntityManager } from '@vip/subgraph-kit';
import { QUEUE_VIEWS, type DossierFilter, type QueueView } from '../domain/lists.ts';
import type { Desk } from './desk.ts';
import { finishedOf, IS_OPEN, isTallied, ofFilter, ofScope, ofView } from './dossier-list.ts';
import { findWords, type Found } from './find-words.ts';

/** Every dossier is open or done. */
const allOfQueue = (counts: readonly { readonly view: QueueView; readonly count: number }[]): number =>
  counts.reduce((all, { view, count }) => all + (view === 'ALL_OPEN' || view === 'DONE' ? count : 0), 0);

/** How many there are: of a list, and of each view of the queue. For one question, in which the same is asked more than once. */
export class DossierNumbers {
  constructor(private readonly desk: Desk) {}

  async count(filter: DossierFilter): Promise<number> {
    const { caller, now, read } = this.desk;
    if (isTallied(filter, caller)) return allOfQueue(await this.ofQueue());
    return read(async (em) => {
      const found = await this.words(em, filter.text);
      const { sql, values } = ofFilter(filter, caller, now(), found?.counted ?? null);
      const rows = await em.execute<{ n: string }[]>(`select count(*) as n from dossier where ${sql}`, [
        ...values,
      ]);
      return Number(rows[0]!.n);
    });
  }

  /** Once for a whole question: a page and its count ask the same. */
  words(em: EntityManager, text: string | null | undefined): Promise<Found | null> {
    const asked = text ?? '';
    const known = this.found.get(asked) ?? findWords(em, 'dossier', asked, this.desk.caller);
    this.found.set(asked, known);
    return known;
  }
  private readonly found = new Map<string, Promise<Found | null>>();

  /** The queue in numbers: two statements, whatever the number of views and of finished dossiers, once for a whole question. */
  ofQueue(): Promise<{ view: QueueView; count: number }[]> {
    return (this.counted ??= this.countQueue());
  }
  private counted: Promise<{ view: QueueView; count: number }[]> | undefined;

  private async countQueue(): Promise<{ view: QueueView; count: number }[]> {
    const { caller, now, read } = this.desk;
    const scope = ofScope(caller);
    const views = QUEUE_VIEWS.filter((view) => view !== 'DONE' && view !== 'AUTOMATIC').map((view) => ({
      view,
      part: ofView(view, caller, now()),
    }));
    const columns = views
      .map(({ view, part }) => `count(*) filter (where ${part.sql}) as "${view}"`)
      .join(', ');
    const done = finishedOf(caller, ofView('DONE', caller, now()));
    const automatic = ofView('AUTOMATIC', caller, now());
    const [open, closed] = await read(async (em) => [
      await em.execute<Record<string, string>[]>(
        `select ${columns} from dossier where ${scope.sql} and ${IS_OPEN}`,
        [...views.flatMap(({ part }) => part.values), ...scope.values],
      ),
      await em.execute<Record<string, string>[]>(
        `select (${done.sql}) as "DONE", (select count(*) from dossier where ${scope.sql} and ${automatic.sql}) as "AUTOMATIC"`,
        [...done.values, ...scope.values, ...automatic.values],
      ),
    ]);
    return QUEUE_VIEWS.map((view) => ({ view, count: Number(closed[0]![view] ?? open[0]![view]) }));
  }
}
