import type { Caller } from '@vip/domain-kit';
import { getOperationAST, parse } from 'graphql';
import { expect, it } from 'vitest';
import type { OperationContext } from '../graph/data-source.ts';
import type { Engine, Prepared } from '../graph/engine.ts';
import { createAnswers } from './answers.ts';

const NOTARY: Caller = {
  kind: 'person',
  id: 'jan',
  name: 'Jan Peeters',
  roles: ['PROFESSIONAL'],
  language: 'nl',
  organisation: { id: 'office', name: 'Kantoor Peeters', kind: 'NOTARY' },
};
const DOCUMENT = 'subscription ($ids: [ID!]) { dossierChanged(ids: $ids) { eventId } }';
const OTHER_DOCUMENT = 'subscription ($ids: [ID!]) { dossierChanged(ids: $ids) { kind } }';

function aGateway() {
  const askedAs: Caller[] = [];
  const prepare = (text: string): Prepared => {
    const document = parse(text);
    return { text, document, operation: getOperationAST(document)!, hash: text } as Prepared;
  };
  const run = async (_: Prepared, vars: Record<string, unknown>, { caller }: OperationContext) => {
    await Promise.resolve();
    askedAs.push(caller);
    return { data: { dossierChanged: (vars['__events'] as string[]).map((id) => ({ id, of: caller.id })) } };
  };
  const answers = createAnswers({ prepare, run } as unknown as Engine);
  const prepared = new Map([DOCUMENT, OTHER_DOCUMENT].map((text) => [text, prepare(text)]));
  const ask = (caller: Caller, { text = DOCUMENT, variables = {}, ids = ['e1', 'e2'] } = {}) =>
    answers.asker(answers.questionOf(prepared.get(text)!), variables, caller)(ids);
  return { ask, askedAs };
}

it('asks once for all who ask the same as the same person, and hands all of them the same answer', async () => {
  const { ask, askedAs } = aGateway();
  const [one, other] = await Promise.all([ask(NOTARY), ask(structuredClone(NOTARY))]);
  expect(one.results.map(({ data }) => data)).toEqual([
    { dossierChanged: { id: 'e1', of: 'jan' } },
    { dossierChanged: { id: 'e2', of: 'jan' } },
  ]);
  expect(other).toBe(one);
  expect(askedAs).toHaveLength(1);
});

const OTHERS: readonly (readonly [string, Caller])[] = [
  ['id', { ...NOTARY, id: 'els' }],
  ['kind', { ...NOTARY, kind: 'client' }],
  ['role', { ...NOTARY, roles: ['AUDITOR'] }],
  ['organisation', { ...NOTARY, organisation: { id: 'office-2', name: 'Kantoor Peeters', kind: 'NOTARY' } }],
  ['municipality', { ...NOTARY, nisCode: '44021' }],
  ['scope', { ...NOTARY, scopes: ['dossiers:read'] }],
  ['language', { ...NOTARY, language: 'fr' }],
];
it.each(OTHERS)('asks anew for a caller with another %s', async (_, caller) => {
  const { ask, askedAs } = aGateway();
  await Promise.all([ask(NOTARY), ask(caller)]);
  expect(askedAs).toEqual([NOTARY, caller]);
});

it.each([
  ['other events', { ids: ['e1'] }],
  ['other variables', { variables: { ids: ['d'] } }],
  ['another selection', { text: OTHER_DOCUMENT }],
])('asks anew about %s', async (_, other) => {
  const { ask, askedAs } = aGateway();
  await Promise.all([ask(NOTARY), ask(NOTARY, other)]);
  expect(askedAs).toHaveLength(2);
});
