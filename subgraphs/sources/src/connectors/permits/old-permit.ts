import { z } from 'zod';
import { recordOf } from '../fields.ts';
import { Day, day, listOf, maybe, text } from '../register.ts';
import { APPEALS, DECISIONS, EXPIRIES } from './permit-words.ts';

/** A permit or report of before the environmental permit, as the registers of that time hold it. */
export const OldPermit = z.object({
  dossiernummer: z.string().min(1),
  onderwerp: text,
  aard: text,
  vergunningverlener: text,
  beslissing: z.enum(DECISIONS),
  datumBeslissing: Day,
  beroep: z.object({ instantie: maybe(APPEALS), beslissing: maybe(DECISIONS), datum: day }).nullish(),
  voorwaarden: text,
  vervalStatus: z.enum(EXPIRIES),
  datumVerval: day,
});
export type OldPermit = z.infer<typeof OldPermit>;

/** The attributes that the items of the old registers share. */
export const oldPermitRecord = (permit: OldPermit, more: Readonly<Record<string, unknown>> = {}) =>
  recordOf({
    beschrijving: permit.onderwerp,
    referentie: permit.dossiernummer,
    aard: listOf(permit.aard),
    vergunningverlener: permit.vergunningverlener,
    beslissing: permit.beslissing,
    datumBeslissing: permit.datumBeslissing,
    beroepAangetekend: permit.beroep !== null && permit.beroep !== undefined,
    beroepsinstantie: listOf(permit.beroep?.instantie),
    beslissingBeroep: listOf(permit.beroep?.beslissing),
    datumBeslissingBeroep: listOf(permit.beroep?.datum),
    voorwaarden: listOf(permit.voorwaarden),
    vervalStatus: permit.vervalStatus,
    datumVerval: permit.datumVerval,
    ...more,
  });
