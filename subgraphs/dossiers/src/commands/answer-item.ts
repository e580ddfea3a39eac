import { recordsOf, validateRecords } from '@vip/catalogue';
import { accept, hasRole, refuse, type Applicability, type Caller, type Result } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import { actorOf } from '../domain/actor.ts';
import { itemActions } from '../domain/item-access.ts';
import { answerFrom, needsRemark, OWN_SOFTWARE, type ItemAnswer, type ItemRecord } from '../domain/item.ts';
import { checkText, isKeepableJson, unreadable, type Problem } from '../domain/problem.ts';
import type { OpenedDossier } from '../persistence/change-dossier.ts';
import type { DossierItem } from '../persistence/dossier-item.ts';
import type { StoredFile } from '../persistence/kept.entity.ts';
import { fileProblems } from './answer-files.ts';
import type { SourceWord } from './ask-words.ts';
import { NOT_FOUND, type RefusalOf } from './refusal.ts';

export interface AnswerInput {
  readonly dossierId: string;
  readonly code: string;
  readonly applicability: Applicability;
  readonly records?:
    readonly { readonly attributes: readonly { readonly code: string; readonly value?: unknown }[] }[] | null;
  readonly remark?: string | null;
  /** Version of the item that the officer saw. */
  readonly expectedVersion: number;
  /** Item of an earlier dossier of the same municipality that the answer was taken from. */
  readonly reusedFrom?: string | null;
  /** Evidence of a source whose answer is taken over as it is. */
  readonly takenFrom?: string | null;
}
export type AnswerRefusal =
  RefusalOf<'not-found'> | RefusalOf<'item-conflict'> | RefusalOf<'not-allowed'> | RefusalOf<'invalid'>;
export const MOST_REMARK = 10_000;

/** Puts an officer's answer on an item of a dossier that is open for it. */
export function answerItem(
  { caller }: Pick<Context, 'caller'>,
  opened: OpenedDossier,
  input: AnswerInput,
  {
    at,
    files,
    reusable,
    words,
  }: {
    at: Date;
    files: readonly StoredFile[];
    reusable: ReadonlyMap<string, string>;
    words: ReadonlyMap<string, SourceWord>;
  },
): Result<DossierItem, AnswerRefusal> {
  const item = opened.item(input.code);
  if (!item) return refuse(NOT_FOUND);
  if (item.version !== input.expectedVersion)
    return refuse({ kind: 'item-conflict', item, dossier: opened.dossier });
  const actions = itemActions(caller, opened.dossier, item, at);
  if (!actions.includes(input.takenFrom ? 'TAKE_SOURCE' : 'FILL'))
    return refuse({ kind: 'not-allowed', status: item.status, actions });

  const word = input.takenFrom ? (wordFor(item, words.get(input.takenFrom)) ?? 'none') : null;
  if (word === 'none') return refuse({ kind: 'invalid', problems: [NOT_TAKEABLE] });
  const { records, problems } = recordsOf(input.records ?? []);
  const wrong = word
    ? checkText(input.remark, ['remark'], MOST_REMARK, { needed: false })
    : [
        ...problems,
        ...problemsOf(item, input, records),
        ...fileProblems(item, records, files),
        ...reuseProblems(item, input.reusedFrom, reusable),
      ];
  if (wrong.length > 0) return refuse({ kind: 'invalid', problems: wrong });

  Object.assign(item.row, {
    status: 'FILLED_BY_MUNICIPALITY',
    applicability: word?.applicability ?? input.applicability,
    records: word?.records ?? records,
    takenFrom: input.takenFrom ?? null,
    sourceCode: word?.sourceCode ?? sourceAfter(item, caller),
    remark: input.remark?.trim() || null,
    version: item.version + 1,
    filledBy: actorOf(caller),
    filledAt: at,
    // What is taken over is as old as the source's answer, not as the taking.
    heardAt: word?.answeredAt ? new Date(word.answeredAt) : null,
    overlapShare: null,
    reusedFrom: input.reusedFrom ?? null,
    openSince: null,
    corrected: opened.dossier.firstValidatedAt !== null,
  });
  return accept(item);
}

/** Which source stands with an item that was filled in: the municipality's software when it sent it, and not that any more when a person did. */
function sourceAfter({ sourceCode }: DossierItem, caller: Caller): string | null {
  if (hasRole(caller, 'MUNICIPAL_SYSTEM')) return OWN_SOFTWARE;
  return sourceCode === OWN_SOFTWARE ? null : sourceCode;
}

/** What the answer of a source makes of the item, exactly as when the platform takes it; null when it gave none about it. */
function wordFor(
  item: DossierItem,
  word: SourceWord | undefined,
): (Omit<ItemAnswer, 'status'> & Pick<SourceWord, 'sourceCode' | 'answeredAt'>) | null {
  if (!word?.answered || word.dossierId !== item.dossierId || word.itemCode !== item.code) return null;
  const outcome = word.records.length > 0 ? 'FOUND' : 'NONE';
  const answer = answerFrom(
    { sourceCode: word.sourceCode, outcome, records: word.records, sequence: 0 },
    item.definition.onNone,
  );
  return answer && { ...answer, sourceCode: word.sourceCode, answeredAt: word.answeredAt };
}

const NOT_TAKEABLE: Problem = {
  path: ['takenFrom'],
  code: 'NOT_TAKEABLE',
  message: {
    nl: 'Deze bron gaf geen antwoord op deze vraag van dit dossier. Kies een andere bron of vul zelf in.',
    en: 'This source gave no answer to this question of this dossier. Choose another source or fill in yourself.',
    fr: "Cette source n'a pas répondu à cette question de ce dossier. Choisissez une autre source ou complétez vous-même.",
    de: 'Diese Quelle hat diese Frage dieses Dossiers nicht beantwortet. Wählen Sie eine andere Quelle oder füllen Sie selbst aus.',
  },
};

function problemsOf(
  item: DossierItem,
  { applicability, remark }: AnswerInput,
  records: readonly ItemRecord[],
): Problem[] {
  if (!isKeepableJson(records)) return [unreadable(['records'])];
  return [
    ...validateRecords(item.catalogue, item.definition, applicability, records),
    ...checkText(remark, ['remark'], MOST_REMARK, { needed: needsRemark(applicability) }),
  ];
}

/** An answer is reused from the same question in another dossier that this municipality may see. */
const reuseProblems = (
  item: DossierItem,
  from: string | null | undefined,
  reusable: ReadonlyMap<string, string>,
): Problem[] =>
  !from || (reusable.get(from) === item.code && from !== item.id)
    ? []
    : [
        {
          path: ['reusedFrom'],
          code: 'NOT_REUSABLE',
          message: {
            nl: 'Dit antwoord kunt u hier niet overnemen. Laat de verwijzing weg of kies een ander dossier.',
            en: 'You cannot take this answer over here. Leave the reference out or choose another dossier.',
            fr: 'Vous ne pouvez pas reprendre cette réponse ici. Omettez la référence ou choisissez un autre dossier.',
            de: 'Diese Antwort können Sie hier nicht übernehmen. Lassen Sie den Verweis weg oder wählen Sie ein anderes Dossier.',
          },
        },
      ];
