import type { FastifyInstance } from 'fastify';
import { html, page } from '../page/html.ts';
import type { Mailbox } from './mailbox.ts';

const momentOf = (iso: string): string =>
  new Date(iso).toLocaleString('nl-BE', { timeZone: 'Europe/Brussels' });

/** Reads the mailbox: as JSON for tests, as pages for people. */
export function mailRoutes(app: FastifyInstance, mailbox: Mailbox): void {
  app.get('/control/mail', () => mailbox.all());
  app.delete('/control/mail', (_request, reply) => {
    mailbox.clear();
    return reply.code(204).send();
  });

  app.get('/mailbox', (_request, reply) => {
    const mails = mailbox.all();
    const rows = mails.map(
      (mail) =>
        html`<tr>
          <td>${momentOf(mail.at)}</td>
          <td>${mail.to.join(', ')}</td>
          <td><a href="/mailbox/${mail.id}">${mail.subject || '(geen onderwerp)'}</a></td>
        </tr>`,
    );
    const body = html`<h1>Postbus</h1>
      <p>Alle mails die het platform verstuurt, komen hier aan. Ze gaan nergens anders naartoe.</p>
      ${
        mails.length === 0
          ? html`<p class="card">Er is nog geen mail.</p>`
          : html`<div class="scroll">
              <table>
                <thead>
                  <tr>
                    <th scope="col">Ontvangen</th>
                    <th scope="col">Aan</th>
                    <th scope="col">Onderwerp</th>
                  </tr>
                </thead>
                <tbody>
                  ${rows}
                </tbody>
              </table>
            </div>`
      }`;
    return reply.type('text/html').send(page('Postbus', body));
  });

  app.get<{ Params: { id: string } }>('/mailbox/:id', (request, reply) => {
    const mail = mailbox.find(request.params.id);
    if (!mail)
      return reply
        .code(404)
        .type('text/html')
        .send(
          page(
            'Niet gevonden',
            html`<h1>Deze mail is er niet</h1>
              <p><a href="/mailbox">Terug naar de postbus</a></p>`,
          ),
        );
    // Mail is somebody else's HTML: shown in a frame that may do nothing.
    const shown =
      mail.html === null
        ? html`<pre class="card">${mail.text}</pre>`
        : html`<iframe
              title="Inhoud van de mail"
              sandbox="allow-popups allow-popups-to-escape-sandbox"
              style="width:100%;min-height:36rem;border:1px solid var(--soft);border-radius:10px;background:#fff"
              srcdoc="${mail.html}"
            ></iframe>
            <details>
              <summary>Als tekst</summary>
              <pre class="card">${mail.text}</pre>
            </details>`;
    const body = html`<p><a href="/mailbox">Postbus</a></p>
      <h1>${mail.subject}</h1>
      <p class="quiet">Van ${mail.from} aan ${mail.to.join(', ')} op ${momentOf(mail.at)}</p>
      ${shown}${
        mail.attachments.length === 0
          ? ''
          : html`<h2>Bijlagen</h2>
              <ul>
                ${mail.attachments.map(({ name, mediaType, size }) => html`<li>${name} (${mediaType}, ${Math.ceil(size / 1024)} kB)</li>`)}
              </ul>`
      }`;
    return reply.type('text/html').send(page(mail.subject, body));
  });
}
