import { parseCapakey } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import { readSearch } from '../domain/search-text.ts';

/** At most so many texts in one question. */
export const MOST_IDENTIFIED = 1_000;

export interface Identified {
  readonly capakey: string;
  readonly nisCode: string | null;
  /** The address as the register writes it, or the key. */
  readonly label: string;
}

const unique = (keys: readonly string[]): readonly string[] => [...new Set(keys)];

/**
 * Which current parcels each text means, exactly: a CaPaKey in any notation (a historic one means its successors), or
 * an address with its house number. Nothing is guessed: an address that is spelt otherwise means none.
 */
export async function identifyParcels(
  { register }: Context,
  texts: readonly string[],
): Promise<readonly (readonly Identified[])[]> {
  const keys = texts.map((text) => parseCapakey(text));
  const questions = texts.map((text, at) => {
    const question = keys[at]!.ok ? null : readSearch(text);
    return question?.kind === 'address' ? question.address : null;
  });
  const addresses = Map.groupBy(await register.addressesExactly(questions), ({ at }) => at);
  const named = texts.map((_, at) => {
    const key = keys[at]!;
    return key.ok
      ? [{ capakey: key.value, label: key.value }]
      : (addresses.get(at) ?? []).map(({ capakey, label }) => ({ capakey, label }));
  });
  const parcels = await loadAll(register, unique(named.flatMap((row) => row.map(({ capakey }) => capakey))));
  const historic = [...parcels.values()].filter(({ status }) => status === 'HISTORIC');
  const successors = new Map(
    await Promise.all(
      historic.map(async ({ capakey }) => [capakey, await register.successors.load(capakey)] as const),
    ),
  );
  const heirs = await loadAll(
    register,
    unique([...successors.values()].flatMap((list) => list.map(({ capakey }) => capakey))),
  );
  return named.map((row) =>
    row.flatMap(({ capakey, label }) => {
      const parcel = parcels.get(capakey);
      if (!parcel) return [];
      if (parcel.status === 'CURRENT') return [{ capakey, nisCode: parcel.nisCode ?? null, label }];
      return (successors.get(capakey) ?? []).map((heir) => ({
        capakey: heir.capakey,
        nisCode: heirs.get(heir.capakey)?.nisCode ?? null,
        label: heir.capakey,
      }));
    }),
  );
}

async function loadAll(register: Context['register'], keys: readonly string[]) {
  const rows = await Promise.all(keys.map((key) => register.parcel.load(key)));
  return new Map(rows.flatMap((row) => (row ? [[row.capakey, row] as const] : [])));
}
