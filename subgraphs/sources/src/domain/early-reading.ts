import { itemOf, type Catalogue } from '@vip/catalogue';

/** Whether who ordered may see what was said of an item before the dossier is validated: what the catalogue shows from the first answer. */
export const isEarlyReading = (catalogue: Catalogue, itemCode: string): boolean =>
  itemOf(catalogue, itemCode)?.visibleFrom === 'FIRST_ANSWER';
