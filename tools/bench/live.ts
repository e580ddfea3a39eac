import { createClient } from 'graphql-ws';
import type { Machine } from '../client/machine.ts';
import { ms, percentile, type Figure } from './report.ts';

export const CHANGED = `subscription { dossierChanged { eventId kind at dossier { id status progress { total } } } }`;

interface Change {
  readonly dossierChanged: { readonly eventId: string; readonly at: string };
}

export interface Listening {
  /** From the moment a fact was noted to its arrival at each subscriber. */
  figures(): readonly Figure[];
  close(): Promise<void>;
}

/** Opens `subscribers` websockets that each follow all dossiers, in groups as screens would. */
export async function listen(publicUrl: string, machine: Machine, subscribers: number): Promise<Listening> {
  const token = await machine.token();
  const delays: number[] = [];
  const clients = Array.from({ length: subscribers }, () => {
    const client = createClient({
      url: `${publicUrl.replace(/^http/, 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${token}` },
      lazy: false,
    });
    client.subscribe<Change>(
      { query: CHANGED },
      {
        next: ({ data }) => data && delays.push(Date.now() - Date.parse(data.dossierChanged.at)),
        error: () => {},
        complete: () => {},
      },
    );
    return client;
  });
  return {
    figures: () => {
      if (delays.length === 0) throw new Error('no event arrived');
      return [
        {
          what: `event to screen, ${subscribers} subscribers`,
          value: `${ms(percentile(delays, 0.5))} (half), ${ms(percentile(delays, 0.95))} (95 %)`,
          how: `${delays.length} arrivals over graphql-ws while the pipeline ran; from the fact's own instant`,
        },
      ];
    },
    close: async () => {
      for (const client of clients) await client.dispose();
    },
  };
}
