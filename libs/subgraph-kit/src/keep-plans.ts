import pg from 'pg';

/** A text that came so often comes again: before that a name only costs memory of the server. */
const OFTEN = 5;
/** A kept statement takes some tens of kB of each connection's server process. */
const MOST_NAMES = 100;
/** How many texts are counted at most: lists of values of every length would otherwise be counted for ever. */
const MOST_COUNTED = 2_000;
/** The page of a list is planned for its values: a municipality with a hundred dossiers wants another road than one with ten thousand. */
const PAGE = /\border by\b[\s\S]*\blimit\b/i;

/** Fails once its table has a column more, and a table may get one while a process runs: the migrations of the next version. */
const WHOLE_ROWS = /(?:\bselect\s+|\breturning\s+|\.)\*/i;

/** Which statements of a process have a name, under which each of its connections keeps them. */
export function createNames(): (text: string) => string | undefined {
  const counts = new Map<string, number>();
  const names = new Map<string, string>();
  return (text) => {
    const name = names.get(text);
    if (name !== undefined || names.size >= MOST_NAMES) return name;
    const count = (counts.get(text) ?? 0) + 1;
    if (counts.size >= MOST_COUNTED) counts.clear();
    counts.set(text, count);
    if (count < OFTEN || PAGE.test(text) || WHOLE_ROWS.test(text)) return undefined;
    counts.delete(text);
    names.set(text, `s${names.size + 1}`);
    return names.get(text);
  };
}

/**
 * The client for a pool whose connections let PostgreSQL keep a statement that comes often, parsed and, when that is no dearer than a plan
 * for its values, planned: behind row-level security two thirds of a small question were parsing and planning. Only what has its values
 * beside it is kept.
 */
export function planKeepingClient(): typeof pg.Client {
  const nameOf = createNames();
  return class PlanKeepingClient extends pg.Client {
    override query(...given: readonly unknown[]): never {
      const [text, values, ...rest] = given;
      const name =
        typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined;
      return (super.query as (...all: unknown[]) => never).call(
        this,
        ...(name === undefined ? given : [{ name, text, values }, ...rest]),
      );
    }
  };
}
