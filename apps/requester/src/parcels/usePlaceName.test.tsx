import { cleanup, render } from '@testing-library/react';
import { AsPerson } from '@vip/desk/testing/AsPerson.tsx';
import { afterEach, expect, it } from 'vitest';
import { usePlaceName } from './usePlaceName.ts';

afterEach(cleanup);

const Named = (place: { address?: string | null; capakey?: string | null }) =>
  usePlaceName()({ ...place, municipality: { name: 'Hasselt' } });

it.each([
  [{ address: 'Rietkaai 27, 9000 Gent', capakey: '44021A0123/00B000' }, 'Rietkaai 27, 9000 Gent'],
  [{ address: null, capakey: '71022H0077/00D002' }, 'Perceel zonder adres, Hasselt'],
  [{ address: null, capakey: null }, 'Openbaar domein, Hasselt'],
])('calls %j %s', (place, name) => {
  expect(render(<AsPerson>{<Named {...place} />}</AsPerson>).container.textContent).toContain(name);
});
