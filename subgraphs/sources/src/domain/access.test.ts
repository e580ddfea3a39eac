import { ANONYMOUS, type Caller } from '@vip/domain-kit';
import { describe, expect, it } from 'vitest';
import { mayRetry, maySee } from './access.ts';

const dossier = { ownerId: '0428315871', nisCode: '44021' };
const caller = (fields: Partial<Caller>): Caller => ({ ...ANONYMOUS, kind: 'person', id: 'p1', ...fields });
const office = { id: '0428315871', name: 'Notariskantoor', kind: 'NOTARY' } as const;

describe('who sees what a source said', () => {
  it.each<[string, Caller, boolean, boolean]>([
    ['the office that ordered', caller({ roles: ['PROFESSIONAL'], organisation: office }), true, false],
    [
      'another office',
      caller({ roles: ['PROFESSIONAL'], organisation: { ...office, id: '0999999922' } }),
      false,
      false,
    ],
    [
      'a citizen whose id is the same as the office',
      caller({ id: '0428315871', roles: ['CITIZEN'] }),
      true,
      false,
    ],
    ['a citizen who did not order', caller({ roles: ['CITIZEN'] }), false, false],
    ['a supplier of the municipality', caller({ roles: ['SUPPLIER'], nisCode: '44021' }), true, true],
    [
      'a controller of another municipality',
      caller({ roles: ['CONTROLLER'], nisCode: '24062' }),
      false,
      false,
    ],
    [
      'a finance manager of the municipality',
      caller({ roles: ['FINANCE_MANAGER'], nisCode: '44021' }),
      false,
      false,
    ],
    ['an auditor', caller({ roles: ['AUDITOR'] }), true, false],
    ['a platform administrator', caller({ roles: ['PLATFORM_ADMIN'] }), false, false],
    ['nobody', ANONYMOUS, false, false],
    ['our own subgraph', caller({ kind: 'service', id: 'dossiers' }), true, false],
  ])('%s', (_who, who, sees, retries) => {
    expect([maySee(who, dossier), mayRetry(who, dossier)]).toEqual([sees, retries]);
  });
});
