import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const APPS = ['requester', 'supplier', 'controller', 'explorer'] as const;
const FILE = /\.[a-z0-9]{2,5}$/i;

/** The built apps, each under its own path; a path that is no file is the app's own route, so a link shows the same screen. */
export async function appRoutes(
  fastify: FastifyInstance,
  { appsDir, explorer }: { appsDir: string; explorer: boolean },
): Promise<void> {
  await fastify.register(fastifyStatic, {
    root: existsSync(appsDir) ? appsDir : process.cwd(),
    serve: false,
    preCompressed: true,
    cacheControl: false,
  });
  fastify.get('/', (_, reply) => reply.redirect('/requester/'));
  // Printed on every delivered PDF, so it stays short and stays; a browser keeps the fingerprint behind the hash.
  fastify.get('/controle', (_, reply) => reply.redirect('/requester/check'));
  for (const app of APPS) {
    if (app === 'explorer' && !explorer) continue;
    const root = join(appsDir, app);
    fastify.get(`/${app}`, (_, reply) => reply.redirect(`/${app}/`));
    fastify.get<{ Params: { '*': string } }>(`/${app}/*`, (request, reply) => {
      const path = request.params['*'];
      if (!FILE.test(path)) return reply.header('cache-control', 'no-cache').sendFile('index.html', root);
      // Names of built assets carry their content's hash: they never change.
      return reply
        .header(
          'cache-control',
          path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        )
        .sendFile(path, root);
    });
  }
}
