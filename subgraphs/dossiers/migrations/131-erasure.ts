/** When a dossier's content was erased; the shell stays, so that its number, its parcel and its place in the legal log can be accounted for. */
export const erasureMigration = {
  name: '131-erasure',
  up: `
select set_config('vip.kind', 'service', true);
alter table dossier add column erased_at timestamptz;
create index dossier_to_erase on dossier (first_validated_at) where erased_at is null and first_validated_at is not null;
create index dossier_refused_to_erase on dossier (submitted_at) where erased_at is null and status = 'REFUSED';
`,
};
