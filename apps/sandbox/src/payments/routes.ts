import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { html, page } from '../page/html.ts';
import { EXPIRES_AFTER_MS, type Payment, type Payments } from './payments.ts';
import { tellWebhook } from './webhook.ts';

export const API_KEY = 'test_sandbox';
const API = '/mollie/v2';
const HAL = 'application/hal+json; charset=utf-8';
const DOCS = 'https://docs.mollie.com/errors';

function describe(payment: Payment, ownUrl: string): object {
  const iso = (at: Date | null): string | undefined => at?.toISOString().replace(/\.\d+Z$/, '+00:00');
  const { status } = payment;
  return {
    resource: 'payment',
    id: payment.id,
    mode: 'test',
    createdAt: iso(payment.createdAt),
    amount: payment.amount,
    description: payment.description,
    method: payment.method ?? (status === 'paid' ? 'bancontact' : null),
    metadata: payment.metadata,
    status,
    ...(status === 'open'
      ? { isCancelable: true, expiresAt: iso(new Date(payment.createdAt.getTime() + EXPIRES_AFTER_MS)) }
      : {}),
    ...(status === 'paid'
      ? {
          paidAt: iso(payment.settledAt),
          amountRefunded: { value: '0.00', currency: 'EUR' },
          amountRemaining: payment.amount,
        }
      : {}),
    ...(status === 'canceled' ? { canceledAt: iso(payment.settledAt) } : {}),
    ...(status === 'failed' ? { failedAt: iso(payment.settledAt) } : {}),
    ...(status === 'expired' ? { expiredAt: iso(payment.settledAt) } : {}),
    profileId: 'pfl_zandbak001',
    sequenceType: 'oneoff',
    redirectUrl: payment.redirectUrl,
    ...(payment.webhookUrl === null ? {} : { webhookUrl: payment.webhookUrl }),
    ...(payment.locale === null ? {} : { locale: payment.locale }),
    _links: {
      self: { href: `${ownUrl}${API}/payments/${payment.id}`, type: 'application/hal+json' },
      ...(status === 'open'
        ? { checkout: { href: `${ownUrl}/mollie/checkout/${payment.id}`, type: 'text/html' } }
        : {}),
      dashboard: { href: `${ownUrl}/control`, type: 'text/html' },
      documentation: {
        href: 'https://docs.mollie.com/reference/v2/payments-api/get-payment',
        type: 'text/html',
      },
    },
  };
}

const refuse = (
  reply: FastifyReply,
  status: number,
  title: string,
  detail: string,
  field?: string,
): FastifyReply =>
  reply
    .code(status)
    .type(HAL)
    .send(
      JSON.stringify({
        status,
        title,
        detail,
        ...(field === undefined ? {} : { field }),
        _links: { documentation: { href: DOCS, type: 'text/html' } },
      }),
    );

const hal = (reply: FastifyReply, value: object, status = 200): FastifyReply =>
  reply.code(status).type(HAL).send(JSON.stringify(value));

/** Mollie's payments API v2, as far as an online payment needs it, and the checkout page that a person sees. */
export function paymentRoutes(app: FastifyInstance, payments: Payments, ownUrl: string): void {
  const signedIn = (request: FastifyRequest): boolean =>
    request.headers.authorization === `Bearer ${API_KEY}`;
  const stranger = (reply: FastifyReply): FastifyReply =>
    refuse(reply, 401, 'Unauthorized Request', 'Missing authentication, or failed to authenticate');
  const missing = (reply: FastifyReply, id: string): FastifyReply =>
    refuse(reply, 404, 'Not Found', `No payment exists with token ${id}.`);

  app.post<{ Body: Readonly<Record<string, unknown>> }>(`${API}/payments`, (request, reply) => {
    if (!signedIn(request)) return stranger(reply);
    const key = request.headers['idempotency-key'];
    const made = payments.create(request.body ?? {}, typeof key === 'string' ? key : undefined);
    return 'field' in made
      ? refuse(reply, 422, 'Unprocessable Entity', made.detail, made.field)
      : hal(reply, describe(made, ownUrl), 201);
  });

  app.get<{ Params: { id: string } }>(`${API}/payments/:id`, (request, reply) => {
    if (!signedIn(request)) return stranger(reply);
    const payment = payments.find(request.params.id);
    return payment ? hal(reply, describe(payment, ownUrl)) : missing(reply, request.params.id);
  });

  app.delete<{ Params: { id: string } }>(`${API}/payments/:id`, (request, reply) => {
    if (!signedIn(request)) return stranger(reply);
    const payment = payments.find(request.params.id);
    if (!payment) return missing(reply, request.params.id);
    if (!payments.settle(payment, 'canceled'))
      return refuse(reply, 422, 'Unprocessable Entity', 'The payment cannot be canceled');
    tellWebhook(payment);
    return hal(reply, describe(payment, ownUrl));
  });

  const gone = (reply: FastifyReply): FastifyReply =>
    reply
      .code(404)
      .type('text/html')
      .send(
        page(
          'Betaling niet gevonden',
          html`<h1>Deze betaling bestaat niet</h1>
            <p>Ga terug naar de toepassing en begin opnieuw.</p>`,
          { narrow: true, home: false },
        ),
      );

  app.get<{ Params: { id: string } }>('/mollie/checkout/:id', (request, reply) => {
    const payment = payments.find(request.params.id);
    if (!payment) return gone(reply);
    const sum = `€ ${Number(payment.amount.value).toLocaleString('nl-BE', { minimumFractionDigits: 2 })}`;
    const body =
      payment.status === 'open'
        ? html`<h1>Betalen</h1>
            <p class="notice">Dit is een namaak van de betaalpagina. Er wordt geen geld verplaatst.</p>
            <div class="card">
              <p class="quiet">Te betalen</p>
              <p class="sum">${sum}</p>
              <p>${payment.description}</p>
              <form method="post" class="row">
                <button name="outcome" value="paid">Betalen</button
                ><button class="second" name="outcome" value="canceled">Annuleren</button
                ><button class="second" name="outcome" value="failed">Mislukken</button>
              </form>
            </div>`
        : html`<h1>Deze betaling is al afgehandeld</h1>
            <p>Er is niets meer te doen.</p>
            <p><a class="button" href="${payment.redirectUrl}">Terug naar de toepassing</a></p>`;
    return reply
      .type('text/html')
      .header('cache-control', 'no-store')
      .send(page('Betalen', body, { narrow: true, home: false }));
  });

  app.post<{ Params: { id: string }; Body: { outcome?: string } }>(
    '/mollie/checkout/:id',
    (request, reply) => {
      const payment = payments.find(request.params.id);
      if (!payment) return gone(reply);
      const outcome = request.body?.outcome;
      const status = outcome === 'canceled' || outcome === 'failed' ? outcome : 'paid';
      if (payments.settle(payment, status)) tellWebhook(payment);
      return reply.redirect(
        status === 'canceled' && payment.cancelUrl !== null ? payment.cancelUrl : payment.redirectUrl,
        303,
      );
    },
  );
}
