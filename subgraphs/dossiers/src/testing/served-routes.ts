import type { Caller } from '@vip/domain-kit';
import {
  createIdentitySigner,
  createLog,
  IDENTITY_HEADER,
  serveSubgraph,
  systemClock,
} from '@vip/subgraph-kit';
import { exportJWK, generateKeyPair } from 'jose';
import { createContext } from '../context.ts';
import { addRoutes } from '../routes/routes.ts';
import type { World } from './world.ts';

export interface ServedRoutes {
  at(path: string): string;
  /** Asks as the gateway does for this caller. */
  as(caller: Caller, path: string, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
}

/** The subgraph over real HTTP, as the gateway reaches it. */
export async function serveRoutes(world: World): Promise<ServedRoutes> {
  const { publicKey, privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const sign = await createIdentitySigner(await exportJWK(privateKey));
  const server = await serveSubgraph({
    name: 'dossiers',
    config: { PORT: 0, IDENTITY_PUBLIC_JWK: await exportJWK(publicKey) } as never,
    schema: world.schema,
    database: world.database,
    jobs: world.jobs,
    clock: systemClock,
    log: createLog('test', 'silent'),
    context: (caller, { read }) => createContext(world.tools, caller, read),
    routes: (fastify, door) => addRoutes(fastify, door, world.tools),
  });
  const at = (path: string) => `http://127.0.0.1:${server.port}${path}`;
  return {
    at,
    as: async (caller, path, init = {}) =>
      fetch(at(path), { ...init, headers: { ...init.headers, [IDENTITY_HEADER]: await sign(caller) } }),
    close: () => server.close(),
  };
}
