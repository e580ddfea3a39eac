import { ROLES } from '@vip/domain-kit';
import { describe, expect, it } from 'vitest';
import {
  ADMIN,
  AUDITOR,
  CONTROLLER,
  FINANCE,
  HASSELT_SYSTEM,
  LEUVEN_OFFICER,
  NOTARY,
  SERVICE,
  SUPPLIER,
} from '../testing/people.ts';
import { maySeeSettings, settingsActions } from './settings-access.ts';

describe('the settings of a municipality', () => {
  it.each([
    { who: 'its controller', caller: CONTROLLER, sees: true, sets: true },
    { who: 'its supplier', caller: SUPPLIER, sees: true, sets: false },
    { who: 'its finance manager', caller: FINANCE, sees: true, sets: false },
    { who: 'the auditor', caller: AUDITOR, sees: true, sets: false },
    { who: 'the administrator', caller: ADMIN, sees: true, sets: false },
    { who: 'our own services', caller: SERVICE, sees: true, sets: false },
    { who: 'a controller elsewhere', caller: LEUVEN_OFFICER, sees: false, sets: false },
    { who: 'the software of another municipality', caller: HASSELT_SYSTEM, sees: false, sets: false },
    { who: 'a notary', caller: NOTARY, sees: false, sets: false },
    {
      who: 'nobody in particular',
      caller: { ...CONTROLLER, kind: 'anonymous' as const },
      sees: false,
      sets: false,
    },
  ])('are for $who to see: $sees, to set: $sets', ({ caller, sees, sets }) => {
    expect(maySeeSettings(caller, '44021')).toBe(sees);
    expect(settingsActions(caller, '44021').length > 0).toBe(sets);
  });

  it('are set by no machine, whatever its roles', () => {
    expect(settingsActions({ ...CONTROLLER, kind: 'client', roles: [...ROLES] }, '44021')).toEqual([]);
  });

  it('may be seen by whoever may set them', () => {
    for (const role of ROLES) {
      const caller = { ...CONTROLLER, roles: [role] };
      if (settingsActions(caller, '44021').length > 0) expect(maySeeSettings(caller, '44021')).toBe(true);
    }
  });
});
