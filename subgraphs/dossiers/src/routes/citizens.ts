import { parseCapakey, isUuid, type Caller } from '@vip/domain-kit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  readCitizenRequests,
  readHomeDossiers,
  type CitizenPage,
  type CitizenRefusal,
} from '../commands/read-citizen.ts';
import { createContext, type Tools } from '../context.ts';
import { readNationalNumber } from '../domain/national-number.ts';
import { isPortal } from '../domain/portal-access.ts';
import type { CitizenDossier } from '../persistence/citizens.ts';
import { CITIZEN_TEXTS, type CitizenText } from './citizen-texts.ts';

// The contract is docs/openapi/citizens.yaml. The number is in the body, never in an address: addresses end up in logs.

const NATIONAL_NUMBER = z
  .string()
  .max(40)
  .transform(readNationalNumber)
  .refine((one) => one !== null);
const RequestsBody = z.strictObject({
  nationalNumber: NATIONAL_NUMBER,
  limit: z.number().int().min(1).max(100).default(20),
  after: z.string().refine(isUuid).nullish(),
});
const HomesBody = z
  .strictObject({
    nationalNumber: NATIONAL_NUMBER,
    capakey: z
      .string()
      .max(40)
      .transform((text) => parseCapakey(text))
      .refine(({ ok }) => ok)
      .nullish(),
    buildingUnit: z.string().min(1).max(100).nullish(),
  })
  .refine(({ capakey, buildingUnit }) => Boolean(capakey) !== Boolean(buildingUnit), { path: ['capakey'] });

const BODY_LIMIT = 4_096;
const STATUS_OF = { forbidden: 403, 'right-unknown': 503 } as const satisfies Record<CitizenRefusal, number>;
const TEXT_OF = { forbidden: 'FORBIDDEN', 'right-unknown': 'RIGHT_UNKNOWN' } as const;

/** What Mijn Burgerprofiel and the Woningpas read: HAL over POST. */
export function citizenRoutes(
  fastify: FastifyInstance,
  { callerOf }: { callerOf: (request: FastifyRequest) => Caller },
  tools: Tools,
): void {
  const refuse = (reply: FastifyReply, caller: Caller, status: number, code: CitizenText) =>
    reply.code(status).send({ code, message: CITIZEN_TEXTS[code][caller.language] });
  const refused = (reply: FastifyReply, caller: Caller, why: CitizenRefusal) => {
    if (caller.kind === 'anonymous') return refuse(reply, caller, 401, 'UNAUTHENTICATED');
    if (why === 'right-unknown') void reply.header('retry-after', '300');
    return refuse(reply, caller, STATUS_OF[why], TEXT_OF[why]);
  };
  const hal = (reply: FastifyReply, body: object) =>
    reply
      .header('content-type', 'application/hal+json; charset=utf-8')
      .header('cache-control', 'private, no-store')
      .send(body);
  const wrong = (reply: FastifyReply, caller: Caller, error: z.ZodError) => {
    const fields = [...new Set(error.issues.map(({ path }) => String(path[0] ?? 'body')))];
    return reply
      .code(400)
      .send({ code: 'INVALID_INPUT', message: CITIZEN_TEXTS.INVALID_INPUT[caller.language], fields });
  };

  fastify.post('/internal/citizens/requests', { bodyLimit: BODY_LIMIT }, async (request, reply) => {
    const caller = callerOf(request);
    if (!isPortal(caller, 'MIJN_BURGERPROFIEL')) return refused(reply, caller, 'forbidden');
    const body = RequestsBody.safeParse(request.body);
    if (!body.success) return wrong(reply, caller, body.error);
    const { nationalNumber, limit, after } = body.data;
    const page = { limit, after: after ?? null };
    const read = await readCitizenRequests(createContext(tools, caller), nationalNumber, page);
    if (!read.ok) return refused(reply, caller, read.refusal);
    return hal(reply, presentRequests(read.value, limit, tools.publicUrl));
  });

  fastify.post('/internal/homes/dossiers', { bodyLimit: BODY_LIMIT }, async (request, reply) => {
    const caller = callerOf(request);
    if (!isPortal(caller, 'WONINGPAS')) return refused(reply, caller, 'forbidden');
    const body = HomesBody.safeParse(request.body);
    if (!body.success) return wrong(reply, caller, body.error);
    const { nationalNumber, capakey, buildingUnit } = body.data;
    const home = { capakey: capakey?.ok ? capakey.value : null, buildingUnit: buildingUnit ?? null };
    const read = await readHomeDossiers(createContext(tools, caller), nationalNumber, home);
    if (!read.ok) return refused(reply, caller, read.refusal);
    return hal(reply, {
      _links: { self: { href: `${tools.publicUrl}/v1/homes/dossiers` } },
      _embedded: { dossiers: read.value.map((dossier) => presentDossier(dossier, tools.publicUrl)) },
    });
  });
}

const presentRequests = ({ requests, next }: CitizenPage, limit: number, publicUrl: string) => ({
  _links: {
    self: { href: `${publicUrl}/v1/citizens/requests` },
    app: { href: `${publicUrl}/requester/requests` },
  },
  page: { limit, next },
  _embedded: {
    requests: requests.map(
      ({ id, number, status, purpose, reference, submittedAt, completedAt, dossiers }) => ({
        _links: { app: { href: `${publicUrl}/requester/requests/${id}` } },
        number,
        status,
        purpose,
        reference,
        submittedAt,
        completedAt,
        _embedded: { dossiers: dossiers.map((dossier) => presentDossier(dossier, publicUrl)) },
      }),
    ),
  },
});

const presentDossier = (
  { id, number, capakey, nisCode, buildingUnits, status, deadline, validatedAt, validUntil }: CitizenDossier,
  publicUrl: string,
) => ({
  _links: { app: { href: `${publicUrl}/requester/dossiers/${id}` } },
  number,
  capakey,
  nisCode,
  buildingUnits,
  status,
  deadline,
  validatedAt,
  validUntil,
});
