import type { Context } from '../context.ts';

/** A municipality as the register knows it. */
export interface RegisteredMunicipality {
  readonly name: string;
  /** Last day of one that is no more. */
  readonly until: string | null;
  readonly mergedInto: { readonly nisCode: string; readonly name: string } | null;
}

const QUESTION = `query MunicipalityToConnect($nisCode: ID!) { municipality(nisCode: $nisCode) { name until mergedInto { nisCode name } } }`;

/** What the register says of a municipality; null when it is not in it. @throws AskFailed when there is no answer. */
export const askMunicipality = async (
  { ask, caller }: Pick<Context, 'ask' | 'caller'>,
  nisCode: string,
): Promise<RegisteredMunicipality | null> =>
  (
    await ask<{ municipality: RegisteredMunicipality | null }>(
      QUESTION,
      { nisCode },
      { language: caller.language },
    )
  ).municipality;
