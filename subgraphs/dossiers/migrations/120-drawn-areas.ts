/**
 * A drawn area stands where a parcel does: it has a geometry, and a name made from its corners instead of a
 * CaPaKey. Exactly one of the two, in storage too.
 */
export const drawnAreasMigration = {
  name: '120-drawn-areas',
  up: `
alter table requested_parcel alter column capakey drop not null;
alter table requested_parcel add column area_key text;
alter table requested_parcel add check (num_nonnulls(capakey, area_key) = 1);
create unique index requested_parcel_area on requested_parcel (request_id, area_key) where area_key is not null;

alter table dossier alter column capakey drop not null;
alter table dossier add column area_key text;
alter table dossier add check (num_nonnulls(capakey, area_key) = 1);
`,
};
