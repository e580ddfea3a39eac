import { ANONYMOUS, ROLES, type Caller, type Role } from '@vip/domain-kit';
import { describe, expect, it } from 'vitest';
import { audiencesOf, mailboxesOf, mayManage, maySee, sidesOf, webhookScope } from './access.ts';

const organisation = { id: '0428315871', name: 'Notariskantoor', kind: 'NOTARY' } as const;
const as = (role: Role, more: Partial<Caller> = {}): Caller => ({
  kind: 'person',
  id: 'p1',
  name: 'P',
  roles: [role],
  language: 'nl',
  ...more,
});

describe('the audiences of each role', () => {
  const expected: Record<Role, readonly string[]> = {
    CITIZEN: ['owner:0428315871'],
    PROFESSIONAL: ['owner:0428315871'],
    GOVERNMENT: ['owner:0428315871'],
    SUPPLIER: ['municipality:44021:OFFICERS', 'municipality:44021:SUPPLIER'],
    CONTROLLER: ['municipality:44021:OFFICERS'],
    FINANCE_MANAGER: ['municipality:44021:FINANCE'],
    MUNICIPAL_SYSTEM: [],
    AUDITOR: [],
    PLATFORM_ADMIN: ['platform:ADMIN'],
  };
  it.each(ROLES)('%s', (role) => {
    expect(audiencesOf(as(role, { organisation, nisCode: '44021' }))).toEqual(expected[role]);
  });

  it('are none for nobody and for a service, whatever roles it says to have', () => {
    expect(audiencesOf(ANONYMOUS)).toEqual([]);
    expect(audiencesOf({ ...as('PROFESSIONAL', { organisation }), kind: 'service' })).toEqual([]);
    expect(audiencesOf({ ...as('SUPPLIER', { nisCode: '44021' }), kind: 'anonymous' })).toEqual([]);
    expect(audiencesOf({ ...as('PLATFORM_ADMIN'), kind: 'service' })).toEqual([]);
  });

  it('are none for an officer without a municipality', () => {
    expect(audiencesOf(as('SUPPLIER'))).toEqual([]);
    expect(audiencesOf(as('FINANCE_MANAGER'))).toEqual([]);
  });

  it('are of the person for a citizen, of the organisation for who acts for one', () => {
    expect(audiencesOf(as('CITIZEN'))).toEqual(['owner:p1']);
    expect(audiencesOf(as('PROFESSIONAL', { organisation: { ...organisation, id: '0999' } }))).toEqual([
      'owner:0999',
    ]);
  });
});

it('lets nobody see what is of another owner or another municipality', () => {
  expect(maySee(as('PROFESSIONAL', { organisation }), { audience: 'owner:0999' })).toBe(false);
  expect(maySee(as('CONTROLLER', { nisCode: '44021' }), { audience: 'municipality:24062:OFFICERS' })).toBe(
    false,
  );
  expect(maySee(as('CONTROLLER', { nisCode: '44021' }), { audience: 'municipality:44021:SUPPLIER' })).toBe(
    false,
  );
  expect(maySee(as('SUPPLIER', { nisCode: '44021' }), { audience: 'municipality:44021:SUPPLIER' })).toBe(
    true,
  );
});

it('names the one mailbox of an officer, and the sides that can be told', () => {
  expect(mailboxesOf(as('SUPPLIER', { nisCode: '44021' }))).toEqual(['municipality:44021']);
  expect(sidesOf(as('CONTROLLER', { nisCode: '44021' }))).toEqual(['officers']);
  expect(sidesOf(as('FINANCE_MANAGER', { nisCode: '44021' }))).toEqual(['finance']);
  expect(mailboxesOf(as('FINANCE_MANAGER', { nisCode: '44021' }))).toEqual(['municipality:44021']);
  expect(sidesOf(as('PLATFORM_ADMIN'))).toEqual(['platform']);
});

describe('for whom webhooks are registered', () => {
  const expected: Record<Role, string | null> = {
    CITIZEN: null,
    PROFESSIONAL: 'owner:0428315871',
    GOVERNMENT: 'owner:0428315871',
    SUPPLIER: null,
    CONTROLLER: 'municipality:44021',
    FINANCE_MANAGER: null,
    MUNICIPAL_SYSTEM: 'municipality:44021',
    AUDITOR: null,
    PLATFORM_ADMIN: null,
  };
  it.each(ROLES)('%s', (role) => {
    expect(webhookScope(as(role, { organisation, nisCode: '44021' }))).toBe(expected[role]);
  });

  it('is nobody else’s to manage', () => {
    expect(mayManage(as('PROFESSIONAL', { organisation }), { scope: 'owner:0428315871' })).toBe(true);
    expect(mayManage(as('PROFESSIONAL', { organisation }), { scope: 'owner:0999' })).toBe(false);
    expect(mayManage(as('CITIZEN'), { scope: 'owner:p1' })).toBe(false);
  });
});
