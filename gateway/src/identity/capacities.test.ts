import { describe, expect, it } from 'vitest';
import { capacitiesOf, parseRoles, personAs } from './capacities.ts';

const CLAIM = 'vastgoedinformatie_rol_3d';

describe("ACM/IDM's claims become capacities", () => {
  it('reads a role for several organisations at once, as ACM/IDM writes it', () => {
    expect(parseRoles('VIP-Notaris:0428315871, 0207451227')).toEqual([
      { role: 'VIP-Notaris', context: '0428315871' },
      { role: 'VIP-Notaris', context: '0207451227' },
    ]);
  });

  it('skips what it cannot read, and never guesses a role', () => {
    expect(
      capacitiesOf(
        { sub: 'p', [CLAIM]: ['VIP-Notaris', ':0428315871', 'Andere-Rol:0428315871', 7, null] },
        CLAIM,
      ),
    ).toEqual([]);
  });

  it('gathers the roles of one municipality into one capacity with its NIS code', () => {
    const claims = {
      sub: 'p',
      [CLAIM]: ['VIP-Informatieleverancier:0207451227', 'VIP-Kwaliteitscontroleur:0207451227'],
      vo_organisaties: [{ code: '0207451227', naam: 'Stad Gent', niscode: '44021' }],
    };
    expect(capacitiesOf(claims, CLAIM)).toEqual([
      {
        id: '0207451227',
        label: 'Stad Gent',
        organisation: { id: '0207451227', name: 'Stad Gent', kind: 'MUNICIPALITY' },
        roles: ['SUPPLIER', 'CONTROLLER'],
        nisCode: '44021',
      },
    ]);
  });

  it('makes a citizen of somebody with a national number and no organisation', () => {
    expect(
      capacitiesOf({ sub: 'p', name: 'Jan Peeters', rrn: '85073003328', vo_doelgroepcode: 'BUR' }, CLAIM),
    ).toEqual([
      { id: 'citizen', label: 'Jan Peeters', organisation: null, roles: ['CITIZEN'], nisCode: null },
    ]);
  });

  it('gives the national number to the citizen capacity only', () => {
    const person = { id: 'p', name: 'Jan', nationalNumber: '85073003328' };
    const notary = {
      id: 'x',
      label: 'x',
      organisation: { id: 'x', name: 'x', kind: 'NOTARY' as const },
      roles: ['PROFESSIONAL' as const],
      nisCode: null,
    };
    expect(personAs(person, notary, 'nl').nationalNumber).toBeUndefined();
    expect(personAs(person, { ...notary, organisation: null, roles: ['CITIZEN'] }, 'nl').nationalNumber).toBe(
      '85073003328',
    );
  });

  it('gives no role at all before a capacity is chosen', () => {
    expect(personAs({ id: 'p', name: 'Jan' }, null, 'nl').roles).toEqual([]);
  });
});
