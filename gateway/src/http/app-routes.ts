import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const APPS = ['requester', 'supplier', 'controller', 'explorer'] as const;

/** The built apps, each under its own path; a path that is no file is the app's own route, so a link shows the same screen. */
export async function appRoutes(fastify: FastifyInstance, { appsDir, explorer }: { appsDir: string; explorer: boolean }): Promise<void> {
  fastify.get('/', (_, reply) => reply.redirect('/requester/'));
  let first = true;
  for (const app of APPS) {
    if (app === 'explorer' && !explorer) continue;
    const root = join(appsDir, app);
    if (!existsSync(join(root, 'index.html'))) continue;
    const page = await readFile(join(root, 'index.html'));
    await fastify.register(fastifyStatic, {
      root,
      prefix: `/${app}/`,
      wildcard: false,
      index: false,
      decorateReply: first,
      preCompressed: true,
      cacheControl: false,
      setHeaders: (reply, path) => {
        // Names of built assets carry their content's hash: they never change.
        void reply.header('cache-control', /[\\/]assets[\\/]/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
    first = false;
    fastify.get(`/${app}`, (_, reply) => reply.redirect(`/${app}/`));
    fastify.get(`/${app}/`, (_, reply) => reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page));
    fastify.get(`/${app}/*`, (request, reply) => {
      if (/\.[a-z0-9]{2,5}$/i.test(new URL(request.url, 'http://x').pathname)) return reply.code(404).type('text/plain').send('Niet gevonden');
      return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page);
    });
  }
}
