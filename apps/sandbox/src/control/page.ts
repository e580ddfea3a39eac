import type { MunicipalSystemState } from '../municipal/system.ts';
import { html, page, type Html } from '../page/html.ts';
import type { Payment } from '../payments/payments.ts';
import type { Scenario } from '../world/special.ts';
import { parcelCard } from './parcels.ts';
import { MODES, SOURCES, type Call, type Setting, type SourceCode } from './controls.ts';

const MODE_NAMES: Record<(typeof MODES)[number], string> = {
  ok: 'werkt',
  down: 'ligt plat',
  busy: 'te druk (429)',
  slow: 'traag',
  html: 'onderhoudspagina',
  truncated: 'half antwoord',
  'wrong-parcel': 'ander perceel',
  'wrong-crs': 'verkeerd coördinatenstelsel',
  oversized: 'veel te groot antwoord',
};

export interface PanelData {
  readonly settings: ReadonlyMap<SourceCode, Setting>;
  readonly calls: readonly Call[];
  /** Null when the clock cannot be moved here. */
  readonly now: Date | null;
  readonly systems: readonly MunicipalSystemState[];
  readonly payments: readonly Payment[];
  readonly scenarios: readonly Scenario[];
  readonly publicUrl: string;
}

const sourceRow = (code: SourceCode, { mode, delayMs }: Setting): Html =>
  html`<tr>
    <td><b>${SOURCES[code]}</b><br /><code>${code}</code></td>
    <td class="${mode === 'ok' ? '' : 'bad'}">
      ${MODE_NAMES[mode]}${delayMs > 0 ? html` (+${delayMs} ms)` : ''}
    </td>
    <td>
      <form class="row" method="post" action="/control/sources/${code}">
        <select name="mode" aria-label="Gedrag van ${SOURCES[code]}">
          ${MODES.map((known) => html`<option value="${known}" ${known === mode ? html` selected` : ''}>${MODE_NAMES[known]}</option>`)}</select
        ><button class="second">Zet</button>
      </form>
    </td>
  </tr>`;

const clockCard = (now: Date | null): Html =>
  now === null
    ? html`<p class="card">
        De klok kan hier niet worden verzet: de zandbak kent geen databank van het platform.
      </p>`
    : html`<div class="card">
        <p>
          Het is nu
          <b
            >${now.toLocaleString('nl-BE', { timeZone: 'Europe/Brussels', dateStyle: 'full', timeStyle: 'short' })}</b
          >
          op het platform.
        </p>
        <div class="row">
          ${[1, 7, 30].map(
            (days) =>
              html`<form method="post" action="/control/clock">
                <button class="second" name="advanceDays" value="${days}">
                  ${days} ${days === 1 ? 'dag' : 'dagen'} verder
                </button>
              </form>`,
          )}
          <form method="post" action="/control/clock">
            <button class="second" name="reset" value="1">Terug naar nu</button>
          </form>
        </div>
      </div>`;

const systemCard = ({ nisCode, name, option, on, connected, lines }: MunicipalSystemState): Html =>
  html`<div class="card">
    <h3>${name}</h3>
    <p>
      ${option === 'FULL' ? 'Vult in en valideert (keuze 3)' : 'Vult in (keuze 2)'}:
      ${on ? (connected ? 'aan, verbonden' : 'aan, nog niet verbonden') : 'uit'}
    </p>
    <form method="post" action="/control/municipal/${nisCode}">
      <button class="second" name="on" value="${on ? 'false' : 'true'}">${on ? 'Zet uit' : 'Zet aan'}</button>
    </form>
    ${
      lines.length === 0
        ? ''
        : html`<details>
            <summary>Wat het deed</summary>
            <ul>
              ${lines.slice(0, 30).map(({ at, text }) => html`<li><span class="quiet">${at.slice(11, 19)}</span> ${text}</li>`)}
            </ul>
          </details>`
    }
  </div>`;

export function controlPage({
  settings,
  calls,
  now,
  systems,
  payments,
  scenarios,
  publicUrl,
}: PanelData): string {
  const body = html`<h1>Bedieningspaneel</h1>
    <p>
      Hier speelt de zandbak de buitenwereld van het <a href="${publicUrl}">Vastgoedinformatieplatform</a>.
      Maak een bron stuk, verzet de klok, kijk wat er gevraagd werd.
    </p>
    <p><a href="/owners">Bronbeheerders: wat aan de bronnen teruggemeld werd</a></p>
    <h2>Klok</h2>
    ${clockCard(now)}
    <h2>Percelen en adressen</h2>
    ${parcelCard()}
    <h2>Bronnen</h2>
    <form method="post" action="/control/reset">
      <p><button class="second">Herstel alle bronnen</button></p>
    </form>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">Bron</th>
            <th scope="col">Nu</th>
            <th scope="col">Verander</th>
          </tr>
        </thead>
        <tbody>
          ${[...settings].map(([code, setting]) => sourceRow(code, setting))}
        </tbody>
      </table>
    </div>
    <h2>Gemeentelijke systemen</h2>
    ${systems.map(systemCard)}
    <h2>Voorbeeldpercelen</h2>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">Perceel</th>
            <th scope="col">Wat u er ziet</th>
          </tr>
        </thead>
        <tbody>
          ${scenarios.map(
            ({ capakey, name, description }) =>
              html`<tr>
                <td><code>${capakey}</code></td>
                <td><b>${name}</b><br />${description}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    <h2>Betalingen</h2>
    ${
      payments.length === 0
        ? html`<p class="quiet">Nog geen.</p>`
        : html`<div class="scroll">
            <table>
              <thead>
                <tr>
                  <th scope="col">Betaling</th>
                  <th scope="col">Bedrag</th>
                  <th scope="col">Status</th>
                  <th scope="col">Webhook</th>
                </tr>
              </thead>
              <tbody>
                ${payments.slice(0, 20).map(
                  (p) =>
                    html`<tr>
                      <td>
                        <a href="/mollie/checkout/${p.id}"><code>${p.id}</code></a
                        ><br />${p.description}
                      </td>
                      <td>€ ${p.amount.value}</td>
                      <td>${p.status}</td>
                      <td>${p.told.map(({ status }) => status).join(', ')}</td>
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>`
    }
    <h2>Laatste oproepen</h2>
    <p><a href="/control/calls">Alle oproepen als JSON</a></p>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">Tijd</th>
            <th scope="col">Bron</th>
            <th scope="col">Vraag</th>
            <th scope="col">Antwoord</th>
          </tr>
        </thead>
        <tbody>
          ${calls.map(
            (call) =>
              html`<tr>
                <td>${call.at.slice(11, 23)}</td>
                <td>${call.source}</td>
                <td><code>${call.method} ${call.path.slice(0, 160)}</code></td>
                <td>
                  ${call.status} in ${call.ms}
                  ms${call.mode === 'ok' ? '' : html` <span class="bad">${MODE_NAMES[call.mode]}</span>`}
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  return page('Bedieningspaneel', body);
}
