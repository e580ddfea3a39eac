import {
  ApolloClient,
  ApolloLink,
  CombinedGraphQLErrors,
  InMemoryCache,
  Observable,
  ServerError,
  type TypePolicies,
} from '@apollo/client';
import type { Client as SocketClient } from 'graphql-ws';
import { BusyWatch, comeBackLink } from './comeBack.ts';
import { mergedByCode } from './mergedByCode.ts';
import { operationKind } from './operation.ts';
import { LiveConnection } from './LiveConnection.ts';
import { liveSocket } from './liveSocket.ts';

export interface ApolloSettings {
  /** Path of the graph on our own origin. */
  readonly url: string;
  /** What the person reads: refusals and labels come back in it. */
  readonly language: string;
  /** Somebody is signed in on this page: the gateway then says so when the session is over, instead of serving nobody. */
  readonly signedIn?: boolean;
  /** The session ended elsewhere. */
  readonly onSignedOut?: () => void;
  /** Told while questions wait for a place. */
  readonly busy?: BusyWatch;
  readonly typePolicies?: TypePolicies;
}

export interface ApolloParts {
  readonly client: ApolloClient;
  readonly live: LiveConnection;
  readonly dispose: () => void;
}

/** Things that the graph names by something else than `id`. Parts without a name of their own are merged into their owner. */
const TYPE_POLICIES: TypePolicies = {
  Parcel: { keyFields: ['capakey'] },
  Municipality: { keyFields: ['nisCode'] },
  Source: { keyFields: ['code'] },
  // An item keeps its code through the versions of the catalogue and says another thing in each: it is a part of what names the version.
  ItemDefinition: { keyFields: false, merge: true },
  Invoice: { keyFields: ['number'] },
  CadastralDivision: { keyFields: ['code'] },
  Catalogue: { keyFields: ['version'] },
  Quote: { merge: true },
  Progress: { merge: true },
  DossierExceptions: { merge: true },
  Party: { keyFields: false },
  Dossier: { fields: { sections: mergedByCode } },
  Viewer: { merge: true },
  MunicipalConnection: { merge: true },
  MunicipalPayee: { merge: true },
  PriceList: { merge: true },
};

/** What `... on Refusal` stands for. Without it the client takes a refusal's text off the answer, as a fragment that does not match. */
export const POSSIBLE_TYPES: Record<string, string[]> = {
  Refusal: [
    'AreaNotOrderable',
    'DisputeNotPossible',
    'InvalidInput',
    'ItemConflict',
    'NoRightOnParcel',
    'NotAllowedNow',
    'NotFound',
    'OpenItems',
    'OrganisationNotActive',
    'ParcelNotOrderable',
    'PriceUnknown',
    'SettingsConflict',
    'TryAgainLater',
    'TryPaymentLater',
    'VersionConflict',
  ],
};

interface TrustedDocument {
  readonly __meta__?: { readonly hash?: string };
}

/** The name under which the gateway knows a document of ours: our own pages send no query text, only that. */
function documentId(operation: ApolloLink.Operation): string {
  const hash = (operation.query as TrustedDocument).__meta__?.hash;
  if (!hash) throw new Error(`The operation ${operation.operationName ?? ''} is not generated: run codegen.`);
  return hash;
}

/**
 * Sends the hash of the document, never its text: a script that gets into the page can ask nothing that we did not write.
 * GraphQL answers with errors are answers too; only what is no GraphQL at all is thrown.
 */
export function trustedHttpLink(
  url: string,
  { language, signedIn = false }: Pick<ApolloSettings, 'language' | 'signedIn'>,
  fetcher: typeof fetch = (...args) => fetch(...args),
): ApolloLink {
  return new ApolloLink(
    (operation) =>
      new Observable((observer) => {
        const stop = new AbortController();
        const body = JSON.stringify({
          documentId: documentId(operation),
          operationName: operation.operationName,
          variables: operation.variables,
        });
        const key = operation.getContext()['idempotencyKey'] as string | undefined;
        const headers = {
          'content-type': 'application/json',
          accept: 'application/json',
          'accept-language': language,
          'x-vip-csrf': '1',
          ...(signedIn ? { 'x-vip-signed-in': '1' } : {}),
          ...(key ? { 'idempotency-key': key } : {}),
        };
        fetcher(url, { method: 'POST', body, headers, credentials: 'same-origin', signal: stop.signal })
          .then(async (response) => {
            const text = await response.text();
            const answer = read(text);
            if (!answer)
              throw new ServerError(`${response.status} instead of an answer`, { response, bodyText: text });
            observer.next(answer);
            observer.complete();
          })
          .catch((error: unknown) => {
            if (!stop.signal.aborted) observer.error(error);
          });
        return () => stop.abort();
      }),
  );
}

function read(text: string): ApolloLink.Result | null {
  try {
    const answer = JSON.parse(text) as ApolloLink.Result;
    return 'data' in answer || 'errors' in answer ? answer : null;
  } catch {
    return null;
  }
}

/** Subscriptions over one websocket. It does not retry by itself: `useLive` comes back with the last event it heard. */
function trustedSocketLink(socket: SocketClient): ApolloLink {
  return new ApolloLink(
    (operation) =>
      new Observable((observer) => {
        const payload = {
          query: '',
          documentId: documentId(operation),
          operationName: operation.operationName,
          variables: operation.variables,
        };
        return socket.subscribe<Record<string, unknown>, Record<string, unknown>>(payload, {
          next: (result) => observer.next(result),
          error: (error) =>
            observer.error(
              error instanceof Error ? error : new Error('The live connection was lost.', { cause: error }),
            ),
          complete: () => observer.complete(),
        });
      }),
  );
}

/** A cache that knows how the graph names its things. */
export const createCache = (typePolicies?: TypePolicies): InMemoryCache =>
  new InMemoryCache({
    typePolicies: { ...TYPE_POLICIES, ...typePolicies },
    possibleTypes: POSSIBLE_TYPES,
  });

/** One client per capacity: throw it away, with its cache, when another is chosen. */
export function createApollo({
  url,
  language,
  signedIn = false,
  onSignedOut,
  busy = new BusyWatch(),
  typePolicies,
}: ApolloSettings): ApolloParts {
  const live = new LiveConnection();
  const socketUrl = new URL(url, window.location.href);
  socketUrl.protocol = socketUrl.protocol === 'https:' ? 'wss:' : 'ws:';
  const { socket, dispose: hangUp } = liveSocket({ url: socketUrl.href, language }, live);
  const http = comeBackLink(busy).concat(trustedHttpLink(url, { language, signedIn }));
  const watch = new ApolloLink(
    (operation, forward) =>
      new Observable((observer) =>
        forward(operation).subscribe({
          next: (result) => {
            if (result.errors?.some((error) => error.extensions?.['code'] === 'UNAUTHENTICATED'))
              onSignedOut?.();
            observer.next(result);
          },
          error: (error) => observer.error(error),
          complete: () => observer.complete(),
        }),
      ),
  );
  const client = new ApolloClient({
    cache: createCache(typePolicies),
    link: watch.split(
      (operation) => operationKind(operation.query) === 'subscription',
      trustedSocketLink(socket),
      http,
    ),
    dataMasking: true,
  });
  return {
    client,
    live,
    dispose: () => {
      client.stop();
      hangUp();
    },
  };
}

/** The number under which our logs know what went wrong; undefined when there is none. */
export function incidentOf(error: unknown): string | undefined {
  if (!CombinedGraphQLErrors.is(error)) return undefined;
  const incident = error.errors.find((one) => typeof one.extensions?.['incident'] === 'string')?.extensions?.[
    'incident'
  ];
  return typeof incident === 'string' ? incident : undefined;
}
