import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { parseCapakey } from '@vip/domain-kit';
import { html, type Html } from '../page/html.ts';
import type { ChangeLog } from '../world/change-log.ts';
import { ACTS, type Act } from '../world/changes.ts';

type Body = Readonly<Record<string, unknown>> | undefined;

const NAMES: Record<Act, string> = {
  split: 'splitsen in twee',
  merge: 'samenvoegen met het tweede perceel',
  retire: 'schrappen',
  redraw: 'een meter verschuiven',
  renumber: 'huisnummer verbeteren',
};

export const parcelCard = (): Html =>
  html`<div class="card">
    <p>Wat hier gebeurt, staat meteen in de wijzigingsfeed van Basisregisters en in GRB.</p>
    <form class="row" method="post" action="/control/parcels">
      <input name="capakey" aria-label="CaPaKey" placeholder="71022H0077/00D002" required />
      <select name="act" aria-label="Wat er gebeurt">
        ${ACTS.map((act) => html`<option value="${act}">${NAMES[act]}</option>`)}
      </select>
      <input name="other" aria-label="Tweede perceel, bij samenvoegen" placeholder="tweede perceel" />
      <button class="second">Doe het</button>
    </form>
  </div>`;

const keyOf = (value: unknown): string | undefined => {
  const key = typeof value === 'string' ? parseCapakey(value) : null;
  return key?.ok ? key.value : undefined;
};

/** Splits, merges, retires or redraws a parcel, or corrects an address: `{ act, capakey, other }`. */
export function parcelControlRoutes(app: FastifyInstance, log: ChangeLog): void {
  app.post<{ Body: Body }>(
    '/control/parcels',
    async (request: FastifyRequest<{ Body: Body }>, reply: FastifyReply) => {
      const act = ACTS.find((known) => known === request.body?.['act']);
      const capakey = keyOf(request.body?.['capakey']);
      const other = keyOf(request.body?.['other']);
      if (!act || !capakey)
        return reply.code(400).send({ message: `Geef een capakey en een act: ${ACTS.join(', ')}.` });
      try {
        const at = new Date().toISOString();
        const made = await log.make({ act, capakey, at, ...(other ? { other } : {}) });
        return String(request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded')
          ? reply.redirect('/control', 303)
          : reply.send(made);
      } catch (error) {
        if (error instanceof RangeError) return reply.code(409).send({ message: error.message });
        throw error;
      }
    },
  );
}
