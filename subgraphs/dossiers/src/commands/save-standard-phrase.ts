import { catalogueOf, itemOf } from '@vip/catalogue';
import { accept, hasRole, refuse, uuidv7, type Result } from '@vip/domain-kit';
import { fault } from '@vip/subgraph-kit';
import type { Context } from '../context.ts';
import { checkText, type Problem } from '../domain/problem.ts';
import type { StandardPhrase } from '../persistence/kept.entity.ts';
import { NOT_FOUND, type RefusalOf } from './refusal.ts';
import { NOT_AN_OFFICER } from './texts.ts';

export interface SaveStandardPhrase {
  readonly id?: string | null;
  readonly itemCode?: string | null;
  readonly title: string;
  readonly text: string;
}

/** Keeps a text that a municipality uses often, for all items or for one. */
export async function saveStandardPhrase(
  context: Context,
  input: SaveStandardPhrase,
): Promise<Result<StandardPhrase, RefusalOf<'not-found'> | RefusalOf<'invalid'>>> {
  const { caller, kept } = context;
  if (!caller.nisCode || !hasRole(caller, 'SUPPLIER', 'CONTROLLER'))
    throw fault('FORBIDDEN', NOT_AN_OFFICER[caller.language]);
  const known = input.id ? await kept.phrase(input.id) : null;
  if (input.id && !known) return refuse(NOT_FOUND);
  const problems = [
    ...checkText(input.title, ['title'], 200, { needed: true }),
    ...checkText(input.text, ['text'], 10_000, { needed: true }),
    ...checkItemCode(input.itemCode),
  ];
  if (problems.length > 0) return refuse({ kind: 'invalid', problems });
  const phrase = {
    id: known?.id ?? uuidv7(context.now().getTime()),
    nisCode: caller.nisCode,
    itemCode: input.itemCode ?? null,
    title: input.title.trim(),
    text: input.text.trim(),
  } as StandardPhrase;
  await kept.savePhrase(phrase);
  return accept(phrase);
}

const checkItemCode = (code: string | null | undefined): Problem[] =>
  !code || itemOf(catalogueOf(), code)
    ? []
    : [
        {
          path: ['itemCode'],
          code: 'ITEM_UNKNOWN',
          message: {
            nl: 'Deze inlichting bestaat niet. Kies er een uit de lijst.',
            en: 'This item does not exist. Choose one from the list.',
            fr: "Cette information n'existe pas. Choisissez-en une dans la liste.",
            de: 'Diese Auskunft gibt es nicht. Wählen Sie eine aus der Liste.',
          },
        },
      ];
