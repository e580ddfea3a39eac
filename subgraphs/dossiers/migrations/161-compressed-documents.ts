/** JSON is kept as gzip: PostgreSQL's own compression of it took most of the time of a validation. What was kept before stays as it is. */
export const compressedDocumentsMigration = {
  name: '161-compressed-documents',
  up: `
alter table document add column compressed boolean not null default false;
alter table document alter column content set storage external;
`,
};
