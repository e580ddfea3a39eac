/** What all layers of the Mercator GeoServer share. Its native CRS is Lambert 2008; we ask Lambert 72 and read the mark. */
export const MERCATOR = {
  endpoint: 'https://www.mercator.vlaanderen.be/raadpleegdienstenmercatorpubliek/ows',
  sandboxPath: '/mercator/ows',
  concurrency: 16,
  validSeconds: 21_600,
} as const;
