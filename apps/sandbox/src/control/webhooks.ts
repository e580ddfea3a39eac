import type { FastifyInstance } from 'fastify';
import { html, page } from '../page/html.ts';

interface Received {
  readonly at: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
const KEPT = 500;
const SHOWN_HEADERS = /^(content-type|user-agent|webhook-.*|x-.*|idempotency-key)$/;

/** A receiver that any integrator could run: it takes every webhook, and shows what came. */
export function webhookRoutes(app: FastifyInstance): void {
  const received: Received[] = [];
  app.post<{ Params: { '*': string } }>('/hooks/receive*', (request, reply) => {
    const headers = Object.fromEntries(
      Object.entries(request.headers).flatMap(([name, value]) =>
        SHOWN_HEADERS.test(name) ? [[name, String(value)]] : [],
      ),
    );
    received.push({
      at: new Date().toISOString(),
      path: request.url.slice(0, 300),
      headers,
      body: (typeof request.body === 'string' ? request.body : JSON.stringify(request.body ?? null)).slice(
        0,
        20_000,
      ),
    });
    if (received.length > KEPT) received.shift();
    return reply.code(204).send();
  });
  app.get('/hooks/received.json', () => [...received].reverse());
  app.get('/hooks/received', (_request, reply) => {
    const items = [...received].reverse().map(
      ({ at, path, headers, body }) =>
        html`<section class="card">
          <h2>${path}</h2>
          <p class="quiet">${at}</p>
          <pre>${JSON.stringify(headers, null, 2)}</pre>
          <pre>${body}</pre>
        </section>`,
    );
    const body = html`<h1>Ontvangen webhooks</h1>
      <p>
        Stuur webhooks naar <code>/hooks/receive</code> (of een pad daaronder): hier ziet u wat er aankwam.
      </p>
      ${items.length === 0 ? html`<p class="card">Er is nog niets ontvangen.</p>` : items}`;
    return reply.type('text/html').send(page('Webhooks', body));
  });
}
