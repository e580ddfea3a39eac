import type { FastifyInstance } from 'fastify';
import type { JWK } from 'jose';

/** The public half of the key that we sign with; nothing of the private half can pass. */
export const publicKeys = (key: JWK | null): { keys: JWK[] } => ({
  keys: key
    ? [{ kty: key.kty!, crv: key.crv, x: key.x, y: key.y, kid: key.kid, alg: 'ES256', use: 'sig' }]
    : [],
});

/** With these a municipality checks that it is really the platform that asks. */
export function publicKeyRoute(fastify: FastifyInstance, key: JWK | null): void {
  fastify.get('/internal/public-keys', (_, reply) =>
    reply.header('cache-control', 'public, max-age=300').send(publicKeys(key)),
  );
}
