import { SpanKind, type Span } from '@opentelemetry/api';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isWatched, record } from './measure.ts';
import { begin, failSpan } from './trace.ts';

/** Asked every few seconds by probes and by audit: counted, and no trace of each. */
const QUIET = /^\/(health\/|internal\/facts)/;

/**
 * Requests over HTTP: each begins a trace, in which its handler runs, and is measured by its route.
 * @param trusted whether who asks is our own process, so that its `traceparent` is gone on with. From anybody else it would let a stranger
 * write in our traces and choose which are kept.
 * @param inParts routes that begin their traces themselves.
 */
export function watchRequests(
  fastify: FastifyInstance,
  { trusted, inParts }: { trusted: boolean; inParts: readonly string[] },
): void {
  const spans = new WeakMap<FastifyRequest, Span>();
  const routeOf = ({ routeOptions }: FastifyRequest): string => routeOptions.url ?? 'none';
  // After the body was read: it comes in turns of the socket, which know nothing of this request.
  fastify.addHook('preHandler', (request, _reply, done) => {
    const route = routeOf(request);
    if (inParts.includes(route) || QUIET.test(route)) return done();
    begin(
      `${request.method} ${route}`,
      {
        kind: SpanKind.SERVER,
        attributes: { 'http.request.method': request.method, 'http.route': route },
        ...(trusted ? { of: request.headers['traceparent'] } : {}),
      },
      (span) => {
        spans.set(request, span);
        done();
      },
    );
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const span = spans.get(request);
    if (span) {
      span.setAttribute('http.response.status_code', reply.statusCode);
      if (reply.statusCode >= 500) failSpan(span, String(reply.statusCode));
      span.end();
    }
    // A subscription is open for hours, and is no slow request.
    const lasts = request.headers.upgrade !== undefined || request.headers.accept === 'text/event-stream';
    if (isWatched() && !lasts)
      record('http.server.request.duration', reply.elapsedTime / 1_000, {
        'http.request.method': request.method,
        'http.route': routeOf(request),
        'http.response.status_code': reply.statusCode,
      });
    done();
  });
}
