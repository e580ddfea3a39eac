import { act, renderHook } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { expect, it } from 'vitest';
import { useAddress } from './useAddress.ts';

it('changes what is named and leaves the rest of the address alone', () => {
  const { result } = renderHook(() => useAddress(), {
    wrapper: ({ children }) => (
      <MemoryRouter initialEntries={['/?view=MINE&q=gent']}>{children}</MemoryRouter>
    ),
  });
  act(() => result.current[1]({ q: null, open: 'd1' }));
  expect(result.current[0].toString()).toBe('view=MINE&open=d1');
});
