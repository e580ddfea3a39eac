/**
 * Requests of a citizen by their national number, for Mijn Burgerprofiel and the Woningpas. The number itself is encrypted anew each time, so it cannot
 * be looked for; this is a keyed digest of it (HMAC), the same for the same person, that nobody without the key makes. Rows of before are filled in by
 * the processes, which have the key.
 */
export const citizensByNumberMigration = {
  name: '227-citizens-by-number',
  up: `
alter table request add column national_number_key bytea;
create index request_citizen on request (national_number_key, id) where national_number_key is not null;
create index request_citizen_missing on request (id) where national_number is not null and national_number_key is null;
`,
};
