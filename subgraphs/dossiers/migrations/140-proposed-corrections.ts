/** A correction may come from a source that put its answer right: with what it says now. */
export const proposedCorrectionsMigration = {
  name: '140-proposed-corrections',
  up: `
alter table correction add column feedback_id uuid, add column proposal jsonb;
`,
};
