import { itemOf, type Catalogue } from '@vip/catalogue';

/** Whether who ordered may see what was said of an item before the dossier is validated: only of what the municipality cannot change. */
export const isEarlyReading = (catalogue: Catalogue, itemCode: string): boolean =>
  itemOf(catalogue, itemCode)?.editMode === 'READ_ONLY';
