import type { Caller } from '@vip/domain-kit';
import { mayKnowReporter, mayReadFiles } from '../domain/feedback-access.ts';
import { outcomesFrom } from '../domain/feedback.ts';
import type { FeedbackRow, StepRow } from '../domain/kept-feedback.ts';
import {
  FeedbackFileType,
  FeedbackStepType,
  LinkedFeedbackType,
  SourceFeedbackType,
} from './feedback.type.ts';
import { DossierType } from './health.type.ts';
import { sourceByCode } from './present.ts';
import { ItemDefinitionType } from './source.type.ts';

const itemOf = (code: string) => Object.assign(new ItemDefinitionType(), { code });

/** A party's name as far as the caller may know it: of a citizen or an officer, an owner learns only what kind of party it is. */
const nameFor = (caller: Caller, row: FeedbackRow, by: StepRow['by']): string => {
  if (by.kind === 'PLATFORM' || by.kind === 'GOVERNMENT' || mayKnowReporter(caller, row)) return by.name;
  const own = (caller.organisation?.id ?? caller.id) === row.reporterId && by.id === row.reportedBy.id;
  return own || by.kind === 'MUNICIPALITY' ? by.name : by.kind;
};

export const presentFeedback = (row: FeedbackRow, caller: Caller): SourceFeedbackType =>
  Object.assign(new SourceFeedbackType(), {
    ...row,
    kind: row.reason,
    source: sourceByCode(row.sourceCode),
    item: itemOf(row.itemCode),
    dossier: Object.assign(new DossierType(), { id: row.dossierId }),
    reportedBy: nameFor(caller, row, row.reportedBy),
    files: (mayReadFiles(caller, row) ? row.files : []).map(({ id, name }) =>
      Object.assign(new FeedbackFileType(), { id, name, url: `/files/${id}` }),
    ),
    outcomes: outcomesFrom(row.status),
  });

export const presentStep = ({ status, at, by, motivation }: StepRow, row: FeedbackRow, caller: Caller) =>
  Object.assign(new FeedbackStepType(), { status, at, by: nameFor(caller, row, by), motivation });

export const presentLinked = (row: FeedbackRow): LinkedFeedbackType =>
  Object.assign(new LinkedFeedbackType(), {
    status: row.status,
    kind: row.reason,
    text: row.text,
    source: sourceByCode(row.sourceCode),
    item: itemOf(row.itemCode),
    capakey: row.capakey,
    reportedAt: row.reportedAt,
    said: { outcome: row.said.outcome, records: row.said.records },
    outcomes: outcomesFrom(row.status),
  });
