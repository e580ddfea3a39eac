import { createGraphiQLFetcher, type Fetcher } from '@graphiql/toolkit';
import { createClient } from 'graphql-ws';

const path = '/explorer/graphql';
const socket = createClient({ url: `${location.origin.replace(/^http/, 'ws')}${path}`, lazy: true });

/** Asks the graph as the person who signed in; live operations run over a websocket. */
export const fetcher: Fetcher = createGraphiQLFetcher({
  url: path,
  headers: { 'x-vip-csrf': '1' },
  wsClient: socket,
});
