import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { MunicipalSystem } from '../municipal/system.ts';
import type { Payments } from '../payments/payments.ts';
import type { Scenario } from '../world/special.ts';
import { MOST_OFFSET_MS, type PlatformClock } from './clock.ts';
import { isSourceCode, SOURCES, type Controls, type SourceCode } from './controls.ts';
import { readMove, readSetting } from './input.ts';
import { controlPage } from './page.ts';

export interface Panel {
  readonly controls: Controls;
  readonly clock: PlatformClock | null;
  readonly systems: readonly MunicipalSystem[];
  readonly payments: Payments;
  readonly scenarios: readonly Scenario[];
  readonly publicUrl: string;
}
type Body = Readonly<Record<string, unknown>>;

const CODES = Object.keys(SOURCES) as readonly SourceCode[];

/** A person at the panel goes back to it; a program gets the value. */
const done = (request: FastifyRequest, reply: FastifyReply, value: unknown): FastifyReply =>
  String(request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded')
    ? reply.redirect('/control', 303)
    : reply.send(value);

/** The control panel: a page for people, and the same as an API for tests. */
export function controlRoutes(app: FastifyInstance, panel: Panel): void {
  const { controls, clock, systems } = panel;
  const refuse = (reply: FastifyReply, status: number, message: string): FastifyReply =>
    reply.code(status).send({ message });
  const offset = async (): Promise<number | null> =>
    clock === null ? null : clock.offsetMs().catch(() => null);

  app.get('/control', async (_request, reply) => {
    const offsetMs = await offset();
    const settings = new Map(CODES.map((code) => [code, controls.settingOf(code)]));
    const now = offsetMs === null ? null : new Date(Date.now() + offsetMs);
    const data = {
      settings,
      calls: controls.calls(60),
      now,
      systems: systems.map(({ state }) => state),
      payments: panel.payments.all(),
      scenarios: panel.scenarios,
      publicUrl: panel.publicUrl,
    };
    return reply.type('text/html').header('cache-control', 'no-store').send(controlPage(data));
  });

  app.get('/control/sources', () =>
    CODES.map((code) => ({ code, name: SOURCES[code], ...controls.settingOf(code) })),
  );
  app.post<{ Params: { code: string }; Body: Body }>('/control/sources/:code', (request, reply) => {
    const { code } = request.params;
    if (!isSourceCode(code))
      return refuse(reply, 404, `Onbekende bron: ${code}. Gekend zijn ${CODES.join(', ')}.`);
    const setting = readSetting(request.body);
    if ('problem' in setting) return refuse(reply, 400, setting.problem);
    return done(request, reply, { code, ...controls.set(code, setting.mode, setting.delayMs) });
  });
  app.post('/control/reset', (request, reply) => {
    for (const code of CODES) controls.set(code, 'ok');
    return done(request, reply, { reset: CODES.length });
  });

  app.get<{ Querystring: { first?: string; source?: string } }>('/control/calls', (request) => {
    const calls = controls.calls();
    const { source, first } = request.query;
    return calls
      .filter((call) => source === undefined || call.source === source)
      .slice(0, Number(first ?? 500) || 500);
  });

  app.get('/control/clock', async () => {
    const offsetMs = await offset();
    return {
      offsetMs,
      now: new Date(Date.now() + (offsetMs ?? 0)).toISOString(),
      movable: offsetMs !== null,
    };
  });
  app.post<{ Body: Body }>('/control/clock', async (request, reply) => {
    if (clock === null)
      return refuse(reply, 409, 'De klok kan niet worden verzet: stel CLOCK_DATABASE_URL in.');
    const move = readMove(request.body);
    if ('problem' in move) return refuse(reply, 400, move.problem);
    const offsetMs = await clock.move((now) =>
      'reset' in move ? 0 : Math.max(-MOST_OFFSET_MS, Math.min(MOST_OFFSET_MS, now + move.advanceMs)),
    );
    return done(request, reply, { offsetMs, now: new Date(Date.now() + offsetMs).toISOString() });
  });

  app.get('/control/municipal', () => systems.map(({ state }) => state));
  app.post<{ Params: { nisCode: string }; Body: Body }>('/control/municipal/:nisCode', (request, reply) => {
    const system = systems.find(({ state }) => state.nisCode === request.params.nisCode);
    if (!system) return refuse(reply, 404, 'Deze gemeente heeft hier geen eigen systeem.');
    const on = request.body?.['on'];
    if (on !== true && on !== false && on !== 'true' && on !== 'false')
      return refuse(reply, 400, 'Geef "on": true of false.');
    if (String(on) === 'true') system.start();
    else system.stop();
    return done(request, reply, system.state);
  });
}
