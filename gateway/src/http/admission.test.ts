import { expect, it } from 'vitest';
import { admit } from './admission.ts';

const NOBODY = { caller: { language: 'nl' }, credential: 'none' } as never;
const asked = (knew: boolean) => () =>
  admit({}, NOBODY, { engine: null as never, documents: null as never, knew });

it('tells a page whose session is over to sign in, and does not serve it as nobody', () => {
  expect(asked(true)).toThrow(
    expect.objectContaining({ extensions: expect.objectContaining({ code: 'UNAUTHENTICATED' }) }),
  );
  expect(asked(false)).toThrow(
    expect.objectContaining({ extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }) }),
  );
});
