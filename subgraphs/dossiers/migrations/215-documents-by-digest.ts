/** Whoever has a delivered document can have it checked: it is looked up by its digest, among millions. */
export const documentsByDigestMigration = {
  name: '215-documents-by-digest',
  up: `
create index document_digest on document (digest);
`,
};
