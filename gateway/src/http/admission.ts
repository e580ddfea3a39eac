import type { Identified } from '../identity/callers.ts';
import type { TrustedDocuments } from '../graph/documents.ts';
import { hashOf } from '../graph/documents.ts';
import type { Engine, Prepared } from '../graph/engine.ts';
import { ANONYMOUS_SHARE, LIMITS } from '../graph/limits.ts';
import { GraphQLError } from 'graphql';
import { faultOf } from './refusals.ts';

export interface GraphRequest {
  readonly query?: unknown;
  readonly documentId?: unknown;
  readonly operationName?: unknown;
  readonly variables?: unknown;
  readonly extensions?: unknown;
}

export interface Admitted {
  readonly prepared: Prepared;
  readonly variables: Record<string, unknown>;
  readonly trusted: boolean;
  readonly cost: number;
}

/** Root fields that need no identity at all. */
const PUBLIC: ReadonlySet<string> = new Set([
  'parcel',
  'searchParcels',
  'drawnArea',
  'registerState',
  'parcelsAt',
  'parcelsInBox',
  'municipality',
  'municipalities',
  'quote',
  'priceList',
  'catalogue',
  'sources',
  'source',
  'sourceEvent',
  'sourcesChanged',
  'viewer',
  'auditCheckpoint',
  'auditConsistency',
  'checkDocument',
  '__schema',
  '__type',
  '__typename',
]);

const bad = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

/** The name of one of our own documents, in any of the ways that clients send it. */
export const documentIdOf = ({ documentId, extensions }: GraphRequest): string | undefined => {
  if (typeof documentId === 'string') return documentId;
  const more = extensions as
    { documentId?: unknown; persistedQuery?: { sha256Hash?: unknown } } | null | undefined;
  if (typeof more?.documentId === 'string') return more.documentId;
  return typeof more?.persistedQuery?.sha256Hash === 'string' ? more.persistedQuery.sha256Hash : undefined;
};

/**
 * Decides whether a request may be run. With a session cookie: documents that our apps were built with, only.
 * Without any identity: the public fields. With a machine's token: anything within the limits.
 * @param freely true for the explorer, which asks as a machine does.
 * @param knew true from a page that was opened by somebody who was signed in. When that session is over, it is told so:
 * served as nobody, its screens would say that a dossier does not exist.
 * @throws GraphQLError with a code of the closed list.
 */
export function admit(
  request: GraphRequest,
  { caller, credential }: Identified,
  {
    engine,
    documents,
    freely = false,
    knew = false,
  }: { engine: Engine; documents: TrustedDocuments; freely?: boolean; knew?: boolean },
): Admitted {
  const { language } = caller;
  if (knew && credential === 'none') throw faultOf('UNAUTHENTICATED', 'signIn', language);
  if (
    request.variables !== undefined &&
    request.variables !== null &&
    (typeof request.variables !== 'object' || Array.isArray(request.variables))
  )
    throw bad('variables is an object.');
  const variables = (request.variables ?? {}) as Record<string, unknown>;
  const operationName = typeof request.operationName === 'string' ? request.operationName : null;
  const id = documentIdOf(request);
  const text = id
    ? documents.text(id)
    : typeof request.query === 'string' && request.query !== ''
      ? request.query
      : undefined;
  if (id && !text) throw bad('This document is not known. Reload the page: the app was renewed.');
  if (!text) throw bad('Give a query.');
  const trusted = id !== undefined || documents.text(hashOf(text)) !== undefined;
  if (credential === 'session' && !trusted && !freely) throw faultOf('FORBIDDEN', 'untrusted', language);

  const prepared = engine.prepare(text, operationName);
  const { depth, aliases, rootFields, directives } = prepared.measure;
  if (trusted || caller.kind === 'service')
    return {
      prepared,
      variables,
      trusted,
      cost: prepared.introspection ? 1 : prepared.measure.cost(variables),
    };

  if (credential === 'none') {
    if (prepared.operation.operation === 'mutation' || rootFields.some((field) => !PUBLIC.has(field)))
      throw faultOf('UNAUTHENTICATED', 'signIn', language);
  }
  const cost = prepared.measure.cost(variables);
  const most = credential === 'none' ? LIMITS.cost * ANONYMOUS_SHARE : LIMITS.cost;
  const tooMuch =
    depth > LIMITS.depth ||
    aliases > LIMITS.aliases ||
    rootFields.length > LIMITS.rootFields ||
    directives > LIMITS.directives ||
    cost > most;
  if (tooMuch)
    throw faultOf('QUERY_TOO_COSTLY', 'tooCostly', language, {
      cost: { requested: cost, most },
      depth,
      aliases,
    });
  return { prepared, variables, trusted, cost };
}
