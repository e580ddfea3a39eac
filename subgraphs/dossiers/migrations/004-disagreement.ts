/** Sources that contradict each other about an item, and the evidence that an officer took over. */
export const disagreementMigration = {
  name: '004-disagreement',
  up: `
alter table item add column sources_disagree boolean not null default false;
alter table item add column taken_from uuid;
`,
};
