import type { Caller } from '@vip/domain-kit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { readRawAnswer } from './commands/read-raw-answer.ts';
import type { Platform } from './context.ts';

type ById = { Params: { id: string } };

/** What is served beside GraphQL: the raw answer behind an evidence, for the auditor. */
export function addRoutes(
  fastify: FastifyInstance,
  { callerOf }: { callerOf: (request: FastifyRequest) => Caller },
  platform: Platform,
): void {
  fastify.get<ById>('/internal/evidence/:id/raw', async (request, reply) => {
    const raw = await readRawAnswer({ ...platform, caller: callerOf(request) }, request.params.id);
    if (!raw) return reply.code(404).send({ error: 'Not found' });
    // As text whatever it is: what a source sent must never run, or be drawn, in our origin.
    return reply
      .header('content-type', 'text/plain; charset=utf-8')
      .header('content-disposition', 'inline')
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('cache-control', 'private, no-store')
      .send(raw.body);
  });
}
