import { expect, it } from 'vitest';
import { FORMER } from './former-municipalities.ts';
import { lifeOf, mergedFrom, wasThere } from './municipality-history.ts';

it.each([
  { nisCode: '37018', what: 'Wingene of before', before: true, after: false },
  { nisCode: '37012', what: 'Ruiselede', before: true, after: false },
  { nisCode: '37021', what: 'Wingene of today', before: false, after: true },
  { nisCode: '44021', what: 'Gent, which did not merge', before: true, after: true },
  {
    nisCode: '11002',
    what: 'Antwerpen, which took Borsbeek in and kept its code',
    before: true,
    after: true,
  },
])('$what ($nisCode) is there on the last day of 2024: $before, and on the next: $after', (town) => {
  expect([wasThere(town.nisCode, '2024-12-31'), wasThere(town.nisCode, '2025-01-01')]).toEqual([
    town.before,
    town.after,
  ]);
});

it('knows what a municipality was made of, and that nothing lives twice', () => {
  expect(mergedFrom('37021')).toEqual(['37012', '37018']);
  expect(mergedFrom('44021')).toEqual([]);
  for (const { nisCode, mergedInto, until } of FORMER) {
    expect(lifeOf(nisCode)).toEqual({ from: null, until });
    expect(lifeOf(mergedInto).until).toBeNull();
  }
});
