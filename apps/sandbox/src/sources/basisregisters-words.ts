import { createHash, randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Answer } from './serve.ts';

export const ROOT = '/basisregisters/v2';
export const CONTEXT = 'https://docs.basisregisters.vlaanderen.be/context';
const ID = 'https://data.vlaanderen.be/id';
export const API_KEY = 'sandbox';

export const dutch = (text: string): object => ({ geografischeNaam: { spelling: text, taal: 'nl' } });

export function problem(status: number, detail: string, code: string): Answer {
  const body = {
    type: `urn:be.vlaanderen.basisregisters.api:${code}`,
    title: 'Er heeft zich een fout voorgedaan!',
    status,
    detail,
    instance: `https://api.basisregisters.vlaanderen.be/v2/foutmeldingen/${randomUUID()}`,
  };
  return {
    status,
    type: 'application/problem+json; charset=utf-8',
    body: JSON.stringify(body),
    headers: { 'x-correlation-id': randomUUID() },
  };
}

/** JSON-LD with an ETag; 304 when the reader has it already. */
export function linked(value: unknown, request: FastifyRequest): Answer {
  const body = JSON.stringify(value);
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 32)}"`;
  const headers = { etag, 'x-correlation-id': randomUUID() };
  if (request.headers['if-none-match'] === etag)
    return { status: 304, type: 'application/ld+json; charset=utf-8', body: '', headers };
  return { type: 'application/ld+json; charset=utf-8', body, headers };
}

export const identification = (
  kind: 'perceel' | 'adres' | 'gebouw' | 'gebouweenheid',
  objectId: string,
  version: string,
): object => ({
  id: `${ID}/${kind}/${objectId}`,
  naamruimte: `${ID}/${kind}`,
  objectId,
  // A day alone is how the world was made; later changes carry their moment.
  versieId: version.length > 10 ? version : `${version}T07:37:09+01:00`,
});

/** Basisregisters knows its callers by a key. */
export const guarded = (request: FastifyRequest, answer: () => Answer): Answer =>
  request.headers['x-api-key'] === API_KEY
    ? answer()
    : problem(401, 'Een geldige API key is verplicht.', 'unauthorized');
