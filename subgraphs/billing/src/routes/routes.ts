import { isUuid, type Caller } from '@vip/domain-kit';
import type { Typst } from '@vip/subgraph-kit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { readInvoicePdf } from '../commands/read-invoice-pdf.ts';
import { readInvoiceUbl } from '../commands/read-invoice-ubl.ts';
import { readPayoutFile } from '../commands/read-payout-file.ts';
import { readSettlementPdf } from '../commands/read-settlement-pdf.ts';
import { takePaymentNews } from '../commands/take-payment-news.ts';
import type { Billing } from '../context.ts';
import { isMonth } from '../domain/settlement.ts';

/** Ids of payment providers: letters, digits and a few marks; anything else is not even looked up. */
const PROVIDER_ID = /^[A-Za-z0-9_.:-]{1,64}$/;

interface Door {
  readonly callerOf: (request: FastifyRequest) => Caller;
}

/** What billing answers beside GraphQL, reached through the gateway only. */
export function addRoutes(
  fastify: FastifyInstance,
  { callerOf }: Door,
  { billing, typst }: { billing: Billing; typst: Typst },
): void {
  void fastify.register(async (own) => {
    own.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 4_096 },
      (_, body, done) => {
        done(null, Object.fromEntries(new URLSearchParams(body as string)));
      },
    );

    own.post<{ Params: { provider: string }; Body: { id?: unknown } | null }>(
      '/internal/hooks/payments/:provider',
      async (request, reply) => {
        const id = request.body?.id;
        if (request.params.provider !== billing.provider.name)
          return reply.code(404).send({ error: 'Not found' });
        // Answered like a known one: who calls learns nothing about which payments exist.
        if (typeof id !== 'string' || !PROVIDER_ID.test(id)) return reply.code(200).send();
        const news = await takePaymentNews(billing, { providerId: id });
        return reply.code(news === 'done' ? 200 : 503).send();
      },
    );

    own.get<{ Params: { file: string } }>('/internal/invoices/:file', async (request, reply) => {
      const [, number, form] = /^(\d{4}-\d{6})\.(pdf|xml)$/.exec(request.params.file) ?? [];
      const asking = { ...billing, caller: callerOf(request) };
      const file = !number
        ? null
        : form === 'pdf'
          ? await readInvoicePdf({ ...asking, typst }, number)
          : await readInvoiceUbl(asking, number);
      if (!file) return reply.code(404).send({ error: 'Not found' });
      return reply
        .header('content-type', form === 'pdf' ? 'application/pdf' : 'application/xml; charset=utf-8')
        .header(
          'content-disposition',
          `${form === 'pdf' ? 'inline' : 'attachment'}; filename="factuur-${number}.${form}"`,
        )
        .header('cache-control', 'private, no-store')
        .send(Buffer.from(file));
    });

    own.get<{ Params: { file: string } }>('/internal/settlements/:file', async (request, reply) => {
      const month = /^(.{7})\.pdf$/.exec(request.params.file)?.[1];
      const pdf =
        month && isMonth(month)
          ? await readSettlementPdf({ ...billing, caller: callerOf(request), typst }, month)
          : null;
      if (!pdf) return reply.code(404).send({ error: 'Not found' });
      return reply
        .header('content-type', 'application/pdf')
        .header('content-disposition', `attachment; filename="afrekening-${month}.pdf"`)
        .header('cache-control', 'private, no-store')
        .send(Buffer.from(pdf));
    });

    own.get<{ Params: { file: string } }>('/internal/payouts/:file', async (request, reply) => {
      const runId = /^(.{36})\.xml$/.exec(request.params.file)?.[1];
      const file =
        runId && isUuid(runId)
          ? await readPayoutFile({ ...billing, caller: callerOf(request) }, runId)
          : null;
      if (!file) return reply.code(404).send({ error: 'Not found' });
      return reply
        .header('content-type', 'application/xml')
        .header('content-disposition', `attachment; filename="uitbetaling-${runId}.xml"`)
        .header('cache-control', 'private, no-store')
        .send(file);
    });
  });
}
