import { ApolloGateway } from '@apollo/gateway';
import type { Caller } from '@vip/domain-kit';
import {
  execute,
  extendSchema,
  getOperationAST,
  GraphQLError,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  printSchema,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { reportToNobody } from '../config.ts';
import { hashOf } from './documents.ts';
import { LeanDataSource, type OperationContext } from './data-source.ts';
import { LIMITS, measure, type Measure } from './limits.ts';

export interface Prepared {
  readonly text: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly hash: string;
  readonly measure: Measure;
  readonly introspection: boolean;
}

export interface Engine {
  /** The composed graph with its subscriptions, as it is published. */
  readonly schema: GraphQLSchema;
  readonly sdl: string;
  /** Parses and validates, once per text. @throws GraphQLError with a code of the closed list. */
  prepare(text: string, operationName?: string | null): Prepared;
  run(
    prepared: Prepared,
    variables: Record<string, unknown>,
    context: OperationContext,
  ): Promise<ExecutionResult>;
  close(): Promise<void>;
}

const MOST_KEPT = 2_000;
const bad = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
const costly = (message: string) => new GraphQLError(message, { extensions: { code: 'QUERY_TOO_COSTLY' } });

const listFieldsOf = (schema: GraphQLSchema): ReadonlySet<string> => {
  const lists = new Set<string>();
  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type) && !type.name.startsWith('__'))
      for (const field of Object.values(type.getFields()))
        if (isListType(isNonNullType(field.type) ? field.type.ofType : field.type)) lists.add(field.name);
  return lists;
};

const asksSchemaOnly = (operation: OperationDefinitionNode) =>
  operation.operation === 'query' &&
  operation.selectionSet.selections.every(
    (selection) => selection.kind === Kind.FIELD && selection.name.value.startsWith('__'),
  );

/** Validation's own words must not tell names that the caller did not know: suggestions are cut off. */
const withoutSuggestions = (message: string) => message.replace(/ Did you mean .*\?$/s, '');

export async function createEngine(options: {
  supergraphSdl: string;
  subscriptionsSdl: string;
  subgraphUrls: Record<string, string>;
  sign: (caller: Caller) => Promise<string>;
}): Promise<Engine> {
  reportToNobody();
  const sources: LeanDataSource[] = [];
  const gateway = new ApolloGateway({
    supergraphSdl: options.supergraphSdl,
    buildService: ({ name }) => {
      const url = options.subgraphUrls[name];
      if (!url) throw new Error(`SUBGRAPH_URLS has no address for ${name}`);
      const source = new LeanDataSource(name, url, options.sign);
      sources.push(source);
      return source;
    },
    logger: {
      debug: () => {},
      info: () => {},
      warn: () => {},
      error: (message: string) => process.stderr.write(`${message}\n`),
    },
  });
  const { schema: apiSchema, executor } = await gateway.load();
  const schema = extendSchema(apiSchema, parse(options.subscriptionsSdl));
  const isListName = listFieldsOf(schema);
  const kept = new Map<string, Prepared | GraphQLError>();

  const prepareAnew = (text: string, operationName?: string | null): Prepared => {
    if (text.length > LIMITS.characters)
      throw costly(`The document is longer than ${LIMITS.characters} characters.`);
    let document: DocumentNode;
    try {
      document = parse(text, { maxTokens: LIMITS.tokens, noLocation: false });
    } catch (error) {
      throw error instanceof GraphQLError ? bad(error.message) : error;
    }
    const operation = getOperationAST(document, operationName);
    if (!operation) throw bad('Give one operation, or the name of one (operationName).');
    const problems = validate(schema, document, undefined, { maxErrors: 5 });
    if (problems[0])
      throw new GraphQLError(withoutSuggestions(problems[0].message), {
        nodes: problems[0].nodes,
        extensions: { code: 'BAD_USER_INPUT' },
      });
    return {
      text,
      document,
      operation,
      hash: hashOf(`${operationName ?? ''}\n${text}`),
      measure: measure(document, operation, (field) => isListName.has(field)),
      introspection: asksSchemaOnly(operation),
    };
  };

  return {
    schema,
    sdl: printSchema(schema),
    prepare(text, operationName) {
      const name = `${operationName ?? ''}\n${text}`;
      const known = kept.get(name);
      if (known instanceof GraphQLError) throw known;
      if (known) return known;
      if (kept.size >= MOST_KEPT) kept.clear();
      try {
        const prepared = prepareAnew(text, operationName);
        kept.set(name, prepared);
        return prepared;
      } catch (error) {
        if (error instanceof GraphQLError && text.length < LIMITS.characters) kept.set(name, error);
        throw error;
      }
    },
    async run(prepared, variables, context) {
      if (prepared.introspection)
        return execute({
          schema,
          document: prepared.document,
          operationName: prepared.operation.name?.value,
          variableValues: variables,
        });
      const operationName = prepared.operation.name?.value;
      const result = await executor({
        request: { query: prepared.text, ...(operationName ? { operationName } : {}), variables },
        document: prepared.document,
        operation: prepared.operation,
        operationName: operationName ?? null,
        queryHash: prepared.hash,
        source: prepared.text,
        context,
        schema: apiSchema,
        logger: console,
        metrics: {},
        cache: undefined,
        overallCachePolicy: undefined,
      } as never);
      return result as ExecutionResult;
    },
    async close() {
      await gateway.stop();
      await Promise.all(sources.map((source) => source.close()));
    },
  };
}
