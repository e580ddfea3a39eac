import { expect, it } from 'vitest';
import { checkCatalogue } from './check-catalogue.ts';
import { catalogueOf, catalogueVersions } from './versions.ts';

it.each(catalogueVersions())('finds nothing wrong with the data of version %s', (version) => {
  expect(checkCatalogue(catalogueOf(version))).toEqual([]);
});
