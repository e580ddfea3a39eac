import { expect, it } from 'vitest';
import { landingOf } from './landing.ts';

it.each([
  [['CONTROLLER'], '/requester/', '/controller/'],
  [['SUPPLIER'], null, '/supplier/'],
  [['SUPPLIER', 'CONTROLLER'], '/supplier/dossiers/1', '/supplier/dossiers/1'],
  [['SUPPLIER'], '/controller/', '/supplier/'],
  [['PROFESSIONAL'], '/requester/price?p=24043B0215-00D000', '/requester/price?p=24043B0215-00D000'],
  [['CITIZEN'], '/supplier/', '/requester/'],
  [['CITIZEN'], 'https://example.org/', '/requester/'],
  [['CITIZEN'], '//example.org/requester/', '/requester/'],
  [['CITIZEN'], '/requester/capacity?return=/', '/requester/'],
] as const)('with %j and return %j it leads to %s', (roles, wanted, path) => {
  expect(landingOf({ roles }, wanted)).toBe(path);
});
