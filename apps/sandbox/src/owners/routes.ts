import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Webhook } from 'standardwebhooks';
import type { Mailbox } from '../mail/mailbox.ts';
import { OUTCOMES, type Owners } from './owners.ts';
import { ownersPage } from './page.ts';
import { readMail, readReport } from './read-report.ts';

/** The same words as in the platform's settings for the sandbox; it opens nothing else. */
const SECRET = `whsec_${Buffer.from('the sandbox plays every owner').toString('base64')}`;

type Body = Readonly<Record<string, unknown>> | null;

const done = (request: FastifyRequest, reply: FastifyReply, value: unknown): FastifyReply =>
  String(request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded')
    ? reply.redirect('/owners', 303)
    : reply.send(value);

/** The owners' side: an API and a webhook that take reports, and a page with what a person there may do. */
export function ownerRoutes(app: FastifyInstance, owners: Owners, mailbox: Mailbox): void {
  app.post<{ Params: { source: string }; Body: Body }>('/owners/:source/feedback', (request, reply) => {
    if (request.headers.authorization !== 'Bearer sandbox')
      return reply.code(401).send({ message: 'Token?' });
    const report = readReport('API', request.body);
    if (!report || report.id !== request.headers['idempotency-key'])
      return reply.code(400).send({ message: 'This is no report, or it has no Idempotency-Key.' });
    owners.take(report);
    return reply.code(201).send({ reference: `ZB-${report.id.slice(-6)}` });
  });

  app.post<{ Params: { source: string }; Body: { data?: unknown } | null }>(
    '/owners/:source/feedback/hook',
    (request, reply) => {
      try {
        new Webhook(SECRET).verify(
          JSON.stringify(request.body),
          request.headers as Readonly<Record<string, string>>,
        );
      } catch {
        return reply.code(401).send({ message: 'The signature is not ours.' });
      }
      const report = readReport('WEBHOOK', request.body?.data);
      if (!report) return reply.code(400).send({ message: 'This is no report.' });
      owners.take(report);
      return reply.code(204).send();
    },
  );

  const withMails = () => {
    const byMail = mailbox.all().flatMap((mail) => readMail(mail) ?? []);
    // The newest mail first: its link is the one that still works.
    for (const report of [...byMail].reverse()) {
      const known = owners.find(report.id);
      if (!known || known.link !== report.link) owners.take({ ...report });
    }
    return owners.all().map((report) => ({
      ...report,
      link: byMail.find(({ id }) => id === report.id)?.link ?? report.link,
    }));
  };
  app.get('/owners', (_request, reply) =>
    reply.type('text/html').header('cache-control', 'no-store').send(ownersPage(withMails())),
  );
  app.get('/owners/reports', withMails);
  app.post<{ Params: { id: string }; Body: Body }>('/owners/reports/:id', async (request, reply) => {
    const report = owners.find(request.params.id);
    const outcome = OUTCOMES.find((known) => known === request.body?.['outcome']);
    if (!report) return reply.code(404).send({ message: 'Deze terugmelding is hier niet.' });
    if (!outcome)
      return reply.code(400).send({ message: `Kies als "outcome" één van: ${OUTCOMES.join(', ')}.` });
    const given = request.body?.['motivation'];
    const said = typeof given === 'string' && given.trim() !== '' ? given.trim() : null;
    const motivation = said ?? (outcome === 'REJECTED' ? 'Nagekeken: het gegeven klopt.' : null);
    return done(request, reply, { status: await owners.answer(report, outcome, motivation) });
  });
  app.post<{ Params: { id: string } }>('/owners/reports/:id/put-right', (request, reply) => {
    withMails();
    const report = owners.find(request.params.id);
    if (!report) return reply.code(404).send({ message: 'Deze terugmelding is hier niet.' });
    owners.putRight(report);
    return done(request, reply, { source: report.source, capakey: report.capakey });
  });
}
