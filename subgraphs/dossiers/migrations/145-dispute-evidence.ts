/**
 * A file may be evidence of a dispute instead of part of an answer: of the side that uploaded it, until the dispute
 * that it goes with was reported.
 */
export const disputeEvidenceMigration = {
  name: '145-dispute-evidence',
  up: `
alter table file
  add column purpose text not null default 'ANSWER' check (purpose in ('ANSWER', 'EVIDENCE')),
  add column feedback_id uuid,
  add check (purpose = 'ANSWER' or (dossier_id is not null and item_code is not null));
create index file_unsent_evidence on file (created_at) where purpose = 'EVIDENCE' and feedback_id is null;
`,
};
