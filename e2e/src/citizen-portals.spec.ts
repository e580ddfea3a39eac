import { ports } from './settings.ts';
import { expect, test } from './world.ts';

/** Official test number of Jan Peeters of the cast. */
const JAN = '85073003328';

const ask = async (token: string | null, path: string, body: object) => {
  const answer = await fetch(`http://localhost:${ports.gateway}/v1/${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token ? { authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify(body),
  });
  return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() };
};

test('a portal reads what a citizen ordered, each its own question, and nobody else does', async ({
  client,
}) => {
  const profile = await client('mijn-burgerprofiel');
  const homes = await client('woningpas');
  const notary = await client('notaris-software');
  const jan = { nationalNumber: JAN };
  const home = { ...jan, capakey: '44021A0101/00N000' };

  const read = await ask(profile.token, 'citizens/requests', jan);
  expect(read.status).toBe(200);
  expect(read.type).toContain('application/hal+json');
  expect(JSON.parse(read.text)).toMatchObject({
    page: { limit: 20 },
    _embedded: { requests: expect.any(Array) as unknown[] },
  });
  expect((await ask(homes.token, 'homes/dossiers', home)).status).toBe(200);

  for (const [token, path, body] of [
    [notary.token, 'citizens/requests', jan],
    [notary.token, 'homes/dossiers', home],
    [homes.token, 'citizens/requests', jan],
    [profile.token, 'homes/dossiers', home],
  ] as const)
    expect((await ask(token, path, body)).status, path).toBe(403);
  expect((await ask(null, 'citizens/requests', jan)).status).toBe(401);
});
