import { html, page, type Html } from '../page/html.ts';
import { OUTCOMES, type Report } from './owners.ts';

const ACT: Record<(typeof OUTCOMES)[number], string> = {
  ACKNOWLEDGED: 'Ontvangst melden',
  ACCEPTED: 'Aanvaarden',
  REJECTED: 'Afwijzen',
  CORRECTED: 'Verbeteren',
};

const acts = (report: Report): Html =>
  report.link === null
    ? html`<form class="row" method="post" action="/owners/reports/${report.id}">
        <input name="motivation" aria-label="Toelichting bij ${report.item}" placeholder="Toelichting" />
        ${OUTCOMES.map((outcome) => html`<button class="second" name="outcome" value="${outcome}">${ACT[outcome]}</button>`)}
      </form>`
    : html`<div class="row">
        <a class="button" href="${report.link}">Antwoorden via de link in de mail</a>
        <form method="post" action="/owners/reports/${report.id}/put-right">
          <button class="second">Zet de bron zelf recht</button>
        </form>
      </div>`;

/** What the owners of all sources got, and what they may do with it. */
export const ownersPage = (reports: readonly Report[]): string =>
  page(
    'Bronbeheerders',
    html`<h1>Bronbeheerders</h1>
      <p>
        Hier speelt de zandbak de beheerders van alle bronnen. Wat het platform hun terugmeldt, komt hier aan:
        langs hun API, hun webhook of hun mailbox. "Verbeteren" trekt het object in dat het perceel raakt.
      </p>
      ${
        reports.length === 0
          ? html`<p class="card">Er is nog niets teruggemeld.</p>`
          : reports.map(
              (report) =>
                html`<section class="card">
                  <h2>${report.item} op ${report.capakey ?? 'een getekend gebied'}</h2>
                  <p class="quiet">
                    ${report.source}, ${report.kind}, via ${report.channel},
                    ${report.at.slice(0, 16).replace('T', ' ')}
                    ${report.times > 1 ? html`(${report.times} keer aangekomen)` : ''}
                  </p>
                  <p>${report.text}</p>
                  ${report.attachments.length === 0 ? '' : html`<p>Bijlagen: ${report.attachments.join(', ')}</p>`}
                  ${report.outcome === null ? '' : html`<p><b>Geantwoord: ${report.outcome}</b></p>`}
                  ${acts(report)}
                </section>`,
            )
      }`,
  );
