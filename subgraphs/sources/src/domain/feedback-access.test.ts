import { ANONYMOUS, ROLES, type Caller, type Role } from '@vip/domain-kit';
import { describe, expect, it } from 'vitest';
import {
  feedbackScope,
  mayAnswerFeedback,
  mayReadFiles,
  maySeeFeedback,
  scopeOfSource,
} from './feedback-access.ts';

const place = { nisCode: '44021', ownerId: '0428315871', sourceCode: 'OE_WFS', reporterId: '0428315871' };
const as = (role: Role, more: Partial<Caller> = {}): Caller => ({
  kind: 'person',
  id: 'p1',
  name: 'P',
  roles: [role],
  language: 'nl',
  ...more,
});
const owner: Caller = {
  kind: 'client',
  id: 'bron',
  name: 'Bron',
  roles: [],
  scopes: ['vo_info', scopeOfSource('OE_WFS')],
  language: 'nl',
};

describe('who sees feedback', () => {
  const expected: Record<Role, boolean> = {
    CITIZEN: false,
    PROFESSIONAL: false,
    GOVERNMENT: false,
    SUPPLIER: true,
    CONTROLLER: true,
    FINANCE_MANAGER: false,
    MUNICIPAL_SYSTEM: true,
    AUDITOR: true,
    PLATFORM_ADMIN: true,
  };
  it.each(ROLES)('%s of the municipality', (role) => {
    expect(maySeeFeedback(as(role, { nisCode: '44021' }), place)).toBe(expected[role]);
  });
  it.each(['SUPPLIER', 'CONTROLLER', 'MUNICIPAL_SYSTEM'] as const)('not the %s of another one', (role) => {
    expect(maySeeFeedback(as(role, { nisCode: '24062' }), place)).toBe(false);
  });
  it('who ordered, and nobody else who orders', () => {
    const organisation = { id: '0428315871', name: 'N', kind: 'NOTARY' as const };
    expect(maySeeFeedback(as('PROFESSIONAL', { organisation }), place)).toBe(true);
    expect(
      maySeeFeedback(as('PROFESSIONAL', { organisation: { ...organisation, id: '0999999922' } }), place),
    ).toBe(false);
  });
  it('the owner of that source, not of another', () => {
    expect(maySeeFeedback(owner, place)).toBe(true);
    expect(maySeeFeedback(owner, { ...place, sourceCode: 'RVV' })).toBe(false);
  });
  it('nobody without an identity', () => {
    expect(maySeeFeedback(ANONYMOUS, place)).toBe(false);
    expect(feedbackScope(ANONYMOUS)).toBeNull();
  });
});

it('shows the evidence to its own side, to officers, the auditor and the owner; who ordered sees not what officers brought', () => {
  const requester = as('PROFESSIONAL', { organisation: { id: '0428315871', name: 'N', kind: 'NOTARY' } });
  const officer = as('SUPPLIER', { nisCode: '44021' });
  const ofOfficer = { ...place, reporterId: 'OVO-gent' };
  for (const caller of [requester, officer, owner, as('AUDITOR')])
    expect(mayReadFiles(caller, place), caller.id).toBe(true);
  for (const caller of [officer, owner, as('AUDITOR')])
    expect(mayReadFiles(caller, ofOfficer), caller.id).toBe(true);
  expect(mayReadFiles(requester, ofOfficer)).toBe(false);
  expect(mayReadFiles(as('SUPPLIER', { nisCode: '24062' }), place)).toBe(false);
});

it('lets only the machine of the source answer: a person with the same words in a token does not', () => {
  expect(mayAnswerFeedback(owner, place)).toBe(true);
  expect(mayAnswerFeedback({ ...owner, kind: 'person' }, place)).toBe(false);
  expect(mayAnswerFeedback(as('PLATFORM_ADMIN'), place)).toBe(false);
  expect(mayAnswerFeedback(as('CONTROLLER', { nisCode: '44021' }), place)).toBe(false);
});

it('lists for an officer the own municipality, for an owner the own sources, for who orders the own reports', () => {
  expect(feedbackScope(as('SUPPLIER', { nisCode: '44021' }))).toEqual({
    kind: 'municipality',
    nisCode: '44021',
  });
  expect(feedbackScope(owner)).toEqual({ kind: 'sources', codes: ['OE_WFS'] });
  expect(feedbackScope(as('CITIZEN'))).toEqual({ kind: 'reporter', ownerId: 'p1' });
  expect(feedbackScope(as('PLATFORM_ADMIN'))).toEqual({ kind: 'all' });
  expect(feedbackScope(as('FINANCE_MANAGER', { nisCode: '44021' }))).toBeNull();
});
