import { expect, it } from 'vitest';
import { composeKey, NO_PARTS } from './keyParts.ts';

it('makes the key of section B, number 215D of division 24043', () => {
  expect(composeKey({ ...NO_PARTS, division: '24043', section: 'b', number: '215', letter: 'd' })).toBe(
    '24043B0215/00D000',
  );
});

it('keeps bis number and power', () => {
  expect(
    composeKey({ division: '11001', section: 'B', number: '9', bis: '2', letter: 'A', power: '5' }),
  ).toBe('11001B0009/02A005');
});

it.each([{}, { division: '24043', section: 'B' }, { division: '2404', section: 'B', number: '215' }])(
  'makes no key of %j',
  (parts) => {
    expect(composeKey({ ...NO_PARTS, ...parts })).toBeNull();
  },
);
