import multipart from '@fastify/multipart';
import type { Caller } from '@vip/domain-kit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { storeEvidence } from '../commands/store-evidence.ts';
import { MOST_BYTES, storeFile } from '../commands/store-file.ts';
import { createContext, type Tools } from '../context.ts';
import { contextDocument } from '../delivery/index.ts';
import { citizenRoutes } from './citizens.ts';
import { FILE_TEXTS } from './texts.ts';

type ById = { Params: { id: string } };
type EvidenceQuery = { Querystring: { dossier?: string; item?: string } };

const STATUS_OF = {
  NOT_ALLOWED: 403,
  WRONG_TYPE: 415,
  NOT_FOUND: 404,
  WRONG_EVIDENCE: 415,
  TOO_MANY: 409,
} as const satisfies Partial<Record<keyof typeof FILE_TEXTS, number>>;

/** What is served beside GraphQL: attachments in, attachments and documents out, the JSON-LD context. */
export async function addRoutes(
  fastify: FastifyInstance,
  { callerOf }: { callerOf: (request: FastifyRequest) => Caller },
  tools: Tools,
): Promise<void> {
  await fastify.register(multipart, { limits: { fileSize: MOST_BYTES, files: 1, fields: 5 } });

  // With `dossier` and `item` it is evidence for a dispute of that answer; without, part of an answer.
  fastify.post<EvidenceQuery>(
    '/internal/files',
    { bodyLimit: MOST_BYTES + 100_000 },
    async (request, reply) => {
      const caller = callerOf(request);
      const refuse = (status: number, why: keyof typeof FILE_TEXTS) =>
        reply.code(status).send({ code: why, error: FILE_TEXTS[why][caller.language] });
      if (!request.isMultipart()) return refuse(415, 'NOT_A_FORM');
      const part = await request.file();
      if (!part) return refuse(400, 'NO_FILE');
      const { RequestFileTooLargeError } = fastify.multipartErrors;
      const bytes = await part.toBuffer().catch((error: unknown) => error);
      if (bytes instanceof RequestFileTooLargeError || part.file.truncated) return refuse(413, 'TOO_LARGE');
      // All else that goes wrong while it comes in: the form was cut off.
      if (!Buffer.isBuffer(bytes)) return refuse(400, 'NOT_A_FORM');
      const context = createContext(tools, caller);
      const { dossier, item } = request.query;
      const stored =
        dossier === undefined
          ? await storeFile(context, part.filename, bytes)
          : await storeEvidence(context, { dossierId: dossier, itemCode: item ?? '' }, part.filename, bytes);
      return stored.ok
        ? reply.code(201).send(stored.value)
        : refuse(STATUS_OF[stored.refusal], stored.refusal);
    },
  );

  citizenRoutes(fastify, { callerOf }, tools);

  fastify.get<ById>('/internal/files/:id', async (request, reply) => {
    const file = await createContext(tools, callerOf(request)).kept.file(request.params.id);
    return send(reply, file);
  });

  fastify.get<ById>('/internal/documents/:id', async (request, reply) => {
    const id = request.params.id.replace(/\.(pdf|json|jsonld)$/, '');
    const caller = callerOf(request);
    const document = await createContext(tools, caller).kept.document(id);
    // Its digest is still told, so that who kept a copy can show that it is the one that was delivered.
    if (document && (document.content as Uint8Array).length === 0)
      return reply
        .code(410)
        .send({ code: 'ERASED', error: FILE_TEXTS.ERASED[caller.language], digest: document.digest });
    return send(reply, document);
  });

  fastify.get('/internal/context/vastgoed.jsonld', (_, reply) =>
    reply
      .header('content-type', 'application/ld+json')
      .header('cache-control', 'public, max-age=3600')
      .send(contextDocument(tools.publicUrl)),
  );
}

interface Sendable {
  readonly name: string;
  readonly mediaType: string;
  readonly digest: string;
  readonly content?: unknown;
}

/** Always as an attachment, and never guessed at: what an officer uploaded may not run in our origin. */
function send(reply: FastifyReply, file: Sendable | null) {
  if (!file) return reply.code(404).send({ error: 'Not found' });
  return reply
    .header('content-type', file.mediaType)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', 'private, no-store')
    .header('etag', `"${file.digest}"`)
    .send(Buffer.from(file.content as Uint8Array));
}
