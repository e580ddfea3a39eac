import { isUuid } from '@vip/domain-kit';

const NUMBER = /^(AV|VIP)-\d{8}$/;

/** A `where` for ids and numbers mixed; anything that is neither finds nothing, and never reaches PostgreSQL. */
export const byKeys = (keys: readonly string[]) => ({
  $or: [
    { id: { $in: keys.filter(isUuid) } },
    { number: { $in: keys.map((key) => key.toUpperCase()).filter((key) => NUMBER.test(key)) } },
  ],
});

export const isKeyOf = (row: { readonly id: string; readonly number: string }, key: string): boolean =>
  row.id === key.toLowerCase() || row.number === key.toUpperCase();
