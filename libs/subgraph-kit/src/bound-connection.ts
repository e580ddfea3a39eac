import {
  NativeQueryBuilder,
  PostgreSqlConnection,
  PostgreSqlDriver,
  isRaw,
  type AnyEntity,
  type Configuration,
  type EntityData,
  type MetadataStorage,
  type PostgreSqlPlatform,
  type QueryResult,
} from '@mikro-orm/postgresql';
import { CompiledQuery, type Kysely } from 'kysely';
import { bindStatement } from './bound-statement.ts';

type Given = Parameters<PostgreSqlConnection['execute']>;

/** How MikroORM begins to ask for whole rows. */
const WHOLE_ROWS = /^select "(\w+)"\.\*(?= from (?:"\w+"\.)?"(\w+)" as "\1")/;

const columnsByTable = (metadata: MetadataStorage): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...metadata].map(({ tableName, props }) => [
      tableName,
      props.filter(({ persist }) => persist !== false).flatMap(({ fieldNames }) => fieldNames ?? []),
    ]),
  );

/**
 * Sends values beside their statement, where MikroORM writes them into it: a statement is then the same text each time, which PostgreSQL can
 * keep with its plan (`keep-plans.ts`), and nothing is escaped here to be parsed there.
 */
class BoundConnection extends PostgreSqlConnection {
  private columns: ReadonlyMap<string, readonly string[]> | undefined;

  override async execute<
    T extends QueryResult | EntityData<AnyEntity> | EntityData<AnyEntity>[] = EntityData<AnyEntity>[],
  >(...[query, params = [], method = 'all', ctx, logging]: Given): Promise<T> {
    const built = query instanceof NativeQueryBuilder ? query.toRaw() : query;
    const [sql, given] = isRaw(built) ? [built.sql, built.params] : [built, params];
    // What may be called off takes MikroORM's own road, which knows how.
    const bound =
      Array.isArray(given) && !(logging && 'signal' in logging)
        ? bindStatement(this.byColumns(sql), given, this.platform as PostgreSqlPlatform)
        : undefined;
    if (!bound) return super.execute<T>(query, params, method, ctx, logging);
    await this.ensureConnection();
    const client = (ctx ?? this.getClient()) as Kysely<unknown>;
    const compiled = CompiledQuery.raw(bound.text, [...bound.values]);
    return this.executeQuery(
      bound.text,
      async () => this.transformRawResult<T>(await client.executeQuery(compiled), method),
      logging,
    );
  }

  /**
   * Names the columns that `*` stands for. A kept statement with a `*` fails from the moment that its table has a column more
   * ("cached plan must not change result type"), which is when the next version brings its migrations while this one still answers.
   */
  private byColumns(sql: string): string {
    return sql.replace(WHOLE_ROWS, (found, alias: string, table: string) => {
      const columns = (this.columns ??= columnsByTable(this.metadata)).get(table);
      return columns ? `select ${columns.map((column) => `"${alias}"."${column}"`).join(', ')}` : found;
    });
  }
}

/** MikroORM's own driver over connections whose statements carry their values beside them. */
export class BoundDriver extends PostgreSqlDriver {
  protected override readonly connection: PostgreSqlConnection;

  constructor(config: Configuration) {
    super(config);
    this.connection = new BoundConnection(config);
  }
}
