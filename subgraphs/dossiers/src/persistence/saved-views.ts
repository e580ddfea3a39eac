import type { Desk } from './desk.ts';
import type { SavedViewApp } from '../domain/saved-view.ts';
import { SavedView } from './saved-view.entity.ts';

/** The kept views of queues: one's own, and those that colleagues of the municipality share. */
export class SavedViews {
  constructor(private readonly desk: Desk) {}

  all(app: SavedViewApp): Promise<SavedView[]> {
    const { caller, database } = this.desk;
    if (!caller.nisCode) return Promise.resolve([]);
    const mine = { $or: [{ officerId: caller.id }, { shared: true }] };
    return database.as(caller, (em) =>
      em.find(
        SavedView,
        { nisCode: caller.nisCode!, app, ...mine },
        { disableIdentityMap: true, orderBy: { name: 'asc', id: 'asc' }, limit: 200 },
      ),
    );
  }

  /** @returns false when this officer keeps `most` already. A name that is taken is replaced. */
  keep(view: SavedView, most: number): Promise<SavedView | null> {
    const { caller, database } = this.desk;
    return database.as(caller, async (em) => {
      const own = await em.find(SavedView, { officerId: caller.id, nisCode: view.nisCode, app: view.app });
      const known = own.find(({ name }) => name.toLowerCase() === view.name.toLowerCase());
      if (!known && own.length >= most) return null;
      const { id: _, createdAt: __, ...fields } = view;
      const kept = known ? em.assign(known, fields) : em.create(SavedView, view);
      await em.flush();
      return kept;
    });
  }

  /** Only who made a view removes it. @returns false when it is not there. */
  async remove(id: string): Promise<boolean> {
    const { caller, database } = this.desk;
    const removed = await database.as(caller, (em) =>
      em.nativeDelete(SavedView, { id, officerId: caller.id, nisCode: caller.nisCode ?? '' }),
    );
    return removed > 0;
  }
}
