/** When the source itself answered: an answer that another dossier heard before is older than the day on which it was put here. */
export const heardMigration = {
  name: '147-heard',
  up: `
select set_config('vip.kind', 'service', true);
alter table item add column heard_at timestamptz;
`,
};
