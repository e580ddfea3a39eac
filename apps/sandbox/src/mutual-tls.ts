import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { FastifyInstance } from 'fastify';

/** A second port, over TLS, that speaks with holders of a client certificate alone. */
export interface MutualTls {
  readonly port: number;
  readonly certFile: string;
  readonly keyFile: string;
  /** Who must have issued the certificate of a client. */
  readonly clientCaFile: string;
}

/** The same sources behind mutual TLS. @returns the server, listening. */
export async function listenMutually(app: FastifyInstance, settings: MutualTls): Promise<Server> {
  await app.ready();
  const server = createServer(
    {
      cert: readFileSync(settings.certFile),
      key: readFileSync(settings.keyFile),
      ca: readFileSync(settings.clientCaFile),
      requestCert: true,
      rejectUnauthorized: true,
    },
    (request, response) => app.routing(request, response),
  );
  await new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen(settings.port, 'localhost', resolve),
  );
  return server;
}
