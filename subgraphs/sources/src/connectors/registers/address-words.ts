import { z } from 'zod';

/** A name in the register: plain, or in several languages. */
export const Spelling = z.union([
  z.string(),
  z.object({ geografischeNaam: z.object({ spelling: z.string() }).loose() }).loose(),
]);
export const spelled = (value: z.infer<typeof Spelling> | null | undefined): string | null =>
  value === null || value === undefined
    ? null
    : typeof value === 'string'
      ? value
      : value.geografischeNaam.spelling;

export const Identifier = z
  .object({ objectId: z.union([z.string(), z.number()]).transform(String), versieId: z.string().nullish() })
  .loose();

/** An address as v2 of the address register details it. */
export const AddressDetail = z
  .object({
    identificator: Identifier,
    volledigAdres: Spelling.nullish(),
    huisnummer: z.string().nullish(),
    busnummer: z.string().nullish(),
    adresStatus: z.string().nullish(),
  })
  .loose();

/** Whether a problem document says that there is no such object, rather than no such address of the service. */
export function isAbsentObject(body: unknown): boolean {
  const {
    type = '',
    title = '',
    detail = '',
  } = (body ?? {}) as { type?: string; title?: string; detail?: string };
  return /not-found|gone/.test(String(type)) || /onbestaand|verwijderd/i.test(`${title} ${detail}`);
}
