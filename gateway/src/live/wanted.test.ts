import type { Caller } from '@vip/domain-kit';
import { expect, it } from 'vitest';
import type { Announced } from './bus.ts';
import { mayConcern } from './wanted.ts';

const person = (id: string, rest: Partial<Caller> = {}): Caller => ({
  kind: 'person',
  id,
  name: id,
  roles: [],
  language: 'nl',
  ...rest,
});
const PEOPLE = {
  citizen: person('ann', { roles: ['CITIZEN'] }),
  notary: person('jan', {
    roles: ['PROFESSIONAL'],
    organisation: { id: 'office', name: 'Kantoor', kind: 'NOTARY' },
  }),
  colleague: person('els', {
    roles: ['PROFESSIONAL'],
    organisation: { id: 'office', name: 'Kantoor', kind: 'NOTARY' },
  }),
  supplierOfGent: person('sam', { roles: ['SUPPLIER'], nisCode: '44021' }),
  controllerOfGent: person('kim', { roles: ['CONTROLLER'], nisCode: '44021' }),
  supplierOfLeuven: person('lou', { roles: ['SUPPLIER'], nisCode: '24062' }),
  auditor: person('dirk', { roles: ['AUDITOR'] }),
  admin: person('petra', { roles: ['PLATFORM_ADMIN'] }),
};
const concerned = (s: string, ids: Announced['ids']): readonly string[] =>
  Object.entries(PEOPLE)
    .filter(([, caller]) => mayConcern(caller, { s, id: 'e', type: 'x', subject: 'x', ids }))
    .map(([name]) => name);

it('looks at a message for those whom it can be for, so that one message is not a question of everybody', () => {
  expect(concerned('notifications', { audience: 'owner:office' })).toEqual(['notary', 'colleague']);
  expect(concerned('notifications', { audience: 'owner:ann' })).toEqual(['citizen']);
  const ofGent = ['supplierOfGent', 'controllerOfGent'];
  expect(concerned('notifications', { audience: 'municipality:44021:OFFICERS' })).toEqual(ofGent);
  expect(concerned('notifications', { audience: 'municipality:44021:SUPPLIER' })).toEqual(ofGent);
  expect(concerned('notifications', { audience: 'platform:ADMIN' })).toEqual(['admin']);
});

it('leaves to the policy what it does not know', () => {
  const all = Object.keys(PEOPLE);
  expect(concerned('notifications', {})).toEqual(all);
  expect(concerned('notifications', { audience: 'everybody' })).toEqual(all);
  expect(concerned('sources', { nisCode: '44021' })).toEqual(all);
});

it('looks at what happened to a dossier for its municipality, its owner and who watches over all', () => {
  expect(concerned('dossiers', { nisCode: '44021', ownerId: 'office' })).toEqual([
    'notary',
    'colleague',
    'supplierOfGent',
    'controllerOfGent',
    'auditor',
    'admin',
  ]);
  expect(concerned('dossiers', {})).toEqual(['auditor', 'admin']);
});
