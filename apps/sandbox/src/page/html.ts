/** HTML that may be put in a page as it is. */
export class Html {
  constructor(readonly text: string) {}
}

/** What may be put in a page. */
export type Part = Html | string | number | boolean | null | undefined | readonly Part[];

const escaped = (value: Part): string => {
  if (value instanceof Html) return value.text;
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'object') return value.map(escaped).join('');
  return String(value).replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
};

/** Everything put in is escaped, unless it is Html itself. */
export const html = (parts: TemplateStringsArray, ...values: readonly Part[]): Html =>
  new Html(parts.reduce((text, part, i) => text + part + (i < values.length ? escaped(values[i]) : ''), ''));

const STYLE = `
:root{color-scheme:light;--ink:#1c2330;--quiet:#535c6b;--line:#8a93a3;--soft:#e4e8ee;--paper:#fff;--ground:#f4f6f8;--accent:#0b4f9c;--accent-ink:#fff;--warn:#8a1f11}
*{box-sizing:border-box}body{margin:0;font:17px/1.5 "Atkinson Hyperlegible Next",system-ui,sans-serif;color:var(--ink);background:var(--ground)}
header.top{background:var(--ink);color:#fff}header.top div{max-width:72rem;margin:auto;padding:.7rem 1.25rem;display:flex;gap:.5rem 1.5rem;flex-wrap:wrap;align-items:center}
header.top a{color:#fff}header.top b{font-weight:600}main{max-width:72rem;margin:0 auto;padding:1.5rem 1.25rem 4rem}main.narrow{max-width:44rem}
h1{font-size:1.7rem;line-height:1.2;margin:.4rem 0 1rem}h2{font-size:1.2rem;margin:2rem 0 .6rem}p{max-width:42rem}a{color:var(--accent)}
.card{background:var(--paper);border:1px solid var(--soft);border-radius:10px;padding:1.25rem;margin:1rem 0}.quiet{color:var(--quiet)}
button,.button{font:inherit;font-weight:600;border:2px solid var(--accent);background:var(--accent);color:var(--accent-ink);border-radius:8px;padding:.55rem 1.1rem;min-height:44px;cursor:pointer;text-decoration:none;display:inline-block}
button.second{background:#fff;color:var(--accent)}button.choice{display:block;width:100%;text-align:left;background:#fff;color:var(--ink);border:1px solid var(--line);font-weight:400;margin:.4rem 0}
button.choice b{display:block}button:hover{filter:brightness(.94)}:focus-visible{outline:3px solid #f2a900;outline-offset:2px}
label{display:block;font-weight:600;margin:.8rem 0 .25rem}input,select{font:inherit;padding:.5rem .6rem;border:1px solid var(--line);border-radius:6px;min-height:44px;background:#fff;color:var(--ink)}input.wide{width:100%}
table{border-collapse:collapse;width:100%;background:#fff;font-size:.95rem}th,td{text-align:left;padding:.45rem .6rem;border-bottom:1px solid var(--soft);vertical-align:top}th{color:var(--quiet);font-weight:600}
.scroll{overflow-x:auto}.row{display:flex;gap:.6rem;flex-wrap:wrap;align-items:center}.bad{color:var(--warn);font-weight:600}.notice{border-left:5px solid #f2a900;background:#fff8e5;padding:.7rem 1rem;border-radius:6px}
.sum{font-size:2rem;font-weight:700;margin:.2rem 0}code{font-size:.9em}pre{white-space:pre-wrap;overflow-wrap:anywhere}@media (max-width:32rem){.row button{width:100%}}
`;

/** A whole page of the sandbox, in Dutch. @param narrow for one form in the middle. */
export const page = (
  title: string,
  body: Html,
  { narrow = false, home = true }: { readonly narrow?: boolean; readonly home?: boolean } = {},
): string =>
  html`<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title} · Zandbak</title><style>${new Html(STYLE)}</style></head><body><header class="top"><div><b>Zandbak</b><span>Alles hier is verzonnen.</span>${home ? html`<nav class="row" aria-label="Zandbak"><a href="/control">Bedieningspaneel</a><a href="/mailbox">Postbus</a><a href="/hooks/received">Webhooks</a><a href="/cast.json">Rolverdeling</a></nav>` : ''}</div></header><main${narrow ? html` class="narrow"` : ''}>${body}</main></body></html>`
    .text;
