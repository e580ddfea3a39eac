import { readFileSync } from 'node:fs';
import { ApolloClient, gql } from '@apollo/client';
import { buildSchema, isInterfaceType, type DocumentNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createCache, POSSIBLE_TYPES, trustedHttpLink } from './apollo.ts';

/** A document as codegen leaves it: with the hash that the gateway knows. */
const trusted = (text: string): DocumentNode =>
  Object.assign(gql(text), { __meta__: { hash: 'sha256:abc' } });
const VIEWER = trusted('query Who { viewer { __typename id name } }');

interface Sent {
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body: Record<string, unknown>;
}

/** A server that gives this answer and remembers what it was asked. */
function serverOf(answer: string, status = 200) {
  const sent: Sent[] = [];
  const fetcher = ((url: string, { headers, body }: { headers: Record<string, string>; body: string }) => {
    sent.push({ url, headers, body: JSON.parse(body) as Record<string, unknown> });
    return Promise.resolve(new Response(answer, { status }));
  }) as unknown as typeof fetch;
  const client = new ApolloClient({
    cache: createCache(),
    dataMasking: true,
    link: trustedHttpLink('/graphql', { language: 'fr', signedIn: true }, fetcher),
  });
  return { client, sent };
}

const ANSWER = JSON.stringify({ data: { viewer: { __typename: 'Viewer', id: '1', name: 'Sofie' } } });

describe('a question from our own page', () => {
  it('sends the name of the document and never its text', async () => {
    const { client, sent } = serverOf(ANSWER);
    await client.query({ query: VIEWER });
    expect(sent[0]!.body).toEqual({ documentId: 'sha256:abc', operationName: 'Who', variables: {} });
  });

  it('tells that somebody is signed in, so that the end of the session is told', async () => {
    const { client, sent } = serverOf(ANSWER);
    await client.query({ query: VIEWER });
    expect(sent[0]!.headers['x-vip-signed-in']).toBe('1');
  });

  it('says that it comes from our own page, and in which language the person reads', async () => {
    const { client, sent } = serverOf(ANSWER);
    await client.query({ query: VIEWER });
    expect(sent[0]!.headers).toMatchObject({ 'x-vip-csrf': '1', 'accept-language': 'fr' });
  });

  it('names an attempt when it may be repeated', async () => {
    const { client, sent } = serverOf(ANSWER);
    await client.query({ query: VIEWER, context: { idempotencyKey: 'attempt-1' } });
    expect(sent[0]!.headers['idempotency-key']).toBe('attempt-1');
  });

  it('refuses to send a document that was not generated', async () => {
    const { client, sent } = serverOf(ANSWER);
    await expect(client.query({ query: gql('query Wild { viewer { id } }') })).rejects.toThrow(/codegen/);
    expect(sent).toEqual([]);
  });
});

describe('an answer', () => {
  it('with a refusal is GraphQL too, whatever its HTTP status', async () => {
    const { client } = serverOf(
      JSON.stringify({ errors: [{ message: 'Meld u aan.', extensions: { code: 'UNAUTHENTICATED' } }] }),
      401,
    );
    await expect(client.query({ query: VIEWER })).rejects.toThrow('Meld u aan.');
  });

  it.each(['<html>502</html>', '', '{"status":"maintenance"}'])(
    'that is no GraphQL is a failure, never empty data: %j',
    async (text) => {
      const { client } = serverOf(text, 502);
      await expect(client.query({ query: VIEWER })).rejects.toThrow('502');
    },
  );
});

describe('a refusal', () => {
  it('keeps its text, whichever refusal it is', async () => {
    const { client } = serverOf(
      JSON.stringify({ data: { submit: { __typename: 'VersionConflict', message: 'Iemand was u voor.' } } }),
    );
    const mutation = trusted('mutation Submit { submit { __typename ... on Refusal { message } } }');
    expect((await client.mutate({ mutation })).data).toEqual({
      submit: { __typename: 'VersionConflict', message: 'Iemand was u voor.' },
    });
  });

  it('is any of those that the graph has', () => {
    const graph = buildSchema(readFileSync('gateway/public.graphql', 'utf8'));
    const interfaces = Object.values(graph.getTypeMap()).filter(isInterfaceType);
    expect(
      Object.fromEntries(
        interfaces.map((one) => [
          one.name,
          graph
            .getPossibleTypes(one)
            .map(({ name }) => name)
            .sort(),
        ]),
      ),
    ).toEqual(POSSIBLE_TYPES);
  });
});

it('keeps what an item says in one version of the catalogue apart from another', async () => {
  const cache = createCache();
  const query = gql(
    'query ($version: String!) { catalogue(version: $version) { version item(code: "BOS") { code label } } }',
  );
  for (const version of ['2026.1', '2026.2'])
    cache.writeQuery({
      query,
      variables: { version },
      data: {
        catalogue: {
          __typename: 'Catalogue',
          version,
          item: { __typename: 'ItemDefinition', code: 'BOS', label: `Bos ${version}` },
        },
      },
    });
  expect(cache.readQuery({ query, variables: { version: '2026.1' } })).toMatchObject({
    catalogue: { item: { label: 'Bos 2026.1' } },
  });
});
