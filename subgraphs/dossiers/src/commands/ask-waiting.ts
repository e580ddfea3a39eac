import type { Context } from '../context.ts';

interface WaitingAnswer {
  readonly dossier: {
    readonly waitingForSources: readonly { readonly itemCodes: readonly string[] }[];
  } | null;
}

const WAITING = 'query WaitingOfDossier($id: ID!) { dossier(id: $id) { waitingForSources { itemCodes } } }';

/**
 * Items of which a source failed and was not heard since, given up or not, though another source may have answered them.
 * @throws AskFailed when it cannot be told: that is not the same as none.
 */
export async function askWaiting(
  { ask }: Pick<Context, 'ask'>,
  dossierId: string,
): Promise<readonly string[]> {
  const { dossier } = await ask<WaitingAnswer>(WAITING, { id: dossierId });
  return [...new Set((dossier?.waitingForSources ?? []).flatMap(({ itemCodes }) => itemCodes))];
}
