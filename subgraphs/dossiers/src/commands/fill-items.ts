import { accept, refuse, type Result } from '@vip/domain-kit';
import { fault } from '@vip/subgraph-kit';
import type { Context } from '../context.ts';
import { bindFiles } from '../persistence/bind-files.ts';
import type { Note } from '../persistence/change-dossier.ts';
import { whyNot } from './act-on.ts';
import { fileIdsOf, filesIn } from './answer-files.ts';
import { answerItem, type AnswerInput } from './answer-item.ts';
import { askWords, type SourceWord } from './ask-words.ts';
import type { Answered, FillRefusal } from './fill-item.ts';
import { NOT_FOUND } from './refusal.ts';
import { MOST_ROWS, TOO_MANY_ROWS } from './texts.ts';
import { maySeeDossier } from '../domain/access.ts';
import type { DossierItem } from '../persistence/dossier-item.ts';

export interface FilledRow {
  /** `dossierId/code`, as the caller named them. */
  readonly key: string;
  readonly result: Result<Answered, FillRefusal>;
}

/** Several answers at once: each has its own outcome, those of one dossier commit together. */
export async function fillItems(
  context: Context,
  inputs: readonly AnswerInput[],
): Promise<readonly FilledRow[]> {
  if (inputs.length < 1 || inputs.length > MOST_ROWS)
    throw fault('BAD_USER_INPUT', TOO_MANY_ROWS[context.caller.language]);
  const files = await context.kept.filesFor(fileIdsOf(inputs));
  const reusable = await context.dossiers.codesOf(inputs.flatMap(({ reusedFrom }) => reusedFrom ?? []));
  const words = await askWords(
    context,
    inputs.flatMap(({ takenFrom }) => takenFrom ?? []),
  );
  const results = new Map<AnswerInput, FilledRow['result']>();
  // In a fixed order, so that two of these at once wait for each other instead of dead-locking.
  const dossierIds = [...new Set(inputs.map(({ dossierId }) => dossierId))].toSorted();
  for (const dossierId of dossierIds) {
    const rows = inputs.filter((input) => input.dossierId === dossierId);
    await fillDossier(context, dossierId, rows, { files, reusable, words }, results);
  }
  return inputs.map((input) => ({ key: `${input.dossierId}/${input.code}`, result: results.get(input)! }));
}

const fillDossier = (
  context: Context,
  dossierId: string,
  rows: readonly AnswerInput[],
  known: {
    files: Awaited<ReturnType<Context['kept']['filesFor']>>;
    reusable: ReadonlyMap<string, string>;
    words: ReadonlyMap<string, SourceWord>;
  },
  results: Map<AnswerInput, FilledRow['result']>,
) =>
  context.changeDossier(
    dossierId,
    (opened, note) => {
      for (const row of rows) {
        if (!opened || !maySeeDossier(context.caller, opened.dossier)) {
          results.set(row, refuse(NOT_FOUND));
          continue;
        }
        const no = whyNot(context, opened.dossier, 'FILL');
        const answer = no ? refuse(no) : answerItem(context, opened, row, { at: context.now(), ...known });
        results.set(row, answer.ok ? accept({ dossier: opened.dossier, item: answer.value }) : answer);
      }
      noteFilled(rows, results, note);
    },
    async (em) => {
      for (const row of rows) {
        const result = results.get(row);
        if (result?.ok)
          await bindFiles(
            em,
            filesIn(result.value.item, result.value.item.records).map(({ id }) => id),
            result.value.item,
          );
      }
    },
  );

/** One act, one fact: the answers of one call to one dossier are noted together, an answer taken over from a source by itself, with its source. */
function noteFilled(
  rows: readonly AnswerInput[],
  results: ReadonlyMap<AnswerInput, FilledRow['result']>,
  note: Note,
): void {
  const filled = rows.flatMap((row) => {
    const result = results.get(row);
    return result?.ok ? [{ row, item: result.value.item }] : [];
  });
  const filesOf = (items: readonly DossierItem[]): string[] =>
    items.flatMap((item) => filesIn(item, item.records).map(({ id }) => id));
  const own = filled.filter(({ row }) => !row.takenFrom).map(({ item }) => item);
  if (own.length > 0)
    note({
      type: 'item.filled',
      itemCodes: [...new Set(own.map(({ code }) => code))],
      data: { files: filesOf(own) },
    });
  for (const { row, item } of filled.filter(({ row }) => row.takenFrom))
    note({
      type: 'item.filled',
      itemCodes: [item.code],
      data: { files: filesOf([item]), takenFrom: row.takenFrom, sourceCode: item.sourceCode },
    });
}
