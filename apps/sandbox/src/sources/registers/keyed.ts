import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { parseCapakey } from '@vip/domain-kit';
import type { SourceCode } from '../../control/controls.ts';
import type { Parcel } from '../../world/types.ts';
import { serveAs, type Answer, type SourceHost } from '../serve.ts';
import type { Door, Doors } from './access.ts';

/** A register that is asked about one parcel by its key. */
export interface KeyedRegister {
  readonly code: SourceCode;
  readonly door: Door;
  /** With `:slug` for the key, `-` for `/`. */
  readonly path: string;
  /** What it says of a parcel. @param later as in `SourceHost`. */
  readonly tell: (parcel: Parcel, later: string | null) => Answer;
}

const problem = (status: number, title: string): Answer => ({
  status,
  type: 'application/problem+json; charset=utf-8',
  body: JSON.stringify({ type: 'about:blank', title, status }),
  ...(status === 401 ? { headers: { 'www-authenticate': 'Bearer error="invalid_token"' } } : {}),
});

/** With an ETag; 304 for who has it already. */
function tagged(answer: Answer, request: FastifyRequest): Answer {
  const etag = `"${createHash('sha256').update(answer.body).digest('hex').slice(0, 32)}"`;
  return request.headers['if-none-match'] === etag
    ? { status: 304, type: answer.type, body: '', headers: { etag } }
    : { ...answer, headers: { ...answer.headers, etag } };
}

export const inJson = (value: unknown): Answer => ({
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
});

/** Plays one register in its protocol: who may ask, which parcel, what it says, and how it lies when it is told to. */
export function playRegister(
  app: FastifyInstance,
  host: SourceHost,
  doors: Doors,
  { code, door, path, tell }: KeyedRegister,
): void {
  app.get<{ Params: { slug: string } }>(path, async (request, reply) => {
    const refusal = await doors.refusal(door, code, request);
    const key = parseCapakey(request.params.slug);
    const parcel = key.ok ? host.world.byKey.get(key.value) : undefined;
    // The clock stands in the database: it is asked for the one parcel that it matters to, not for every question.
    const later = parcel?.capakey === host.world.keys.changesLater ? await host.later() : null;
    return serveAs(host, code, request, reply, ({ wrongParcel }) => {
      if (refusal !== null) return problem(401, refusal);
      if (parcel === undefined) return problem(404, 'Onbekend perceel.');
      const other = host.world.parcels.find(({ capakey }) => capakey !== parcel.capakey)!;
      return tagged(tell(wrongParcel ? other : parcel, later), request);
    });
  });
}
