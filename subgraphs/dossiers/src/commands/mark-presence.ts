import { catalogueOf, itemOf } from '@vip/catalogue';
import { accept, hasRole, refuse, type Result } from '@vip/domain-kit';
import type { Context } from '../context.ts';
import { worksOn } from '../domain/access.ts';
import type { Presence } from '../domain/presence.ts';
import { NOT_FOUND, type RefusalOf } from './refusal.ts';

export interface MarkPresence {
  readonly dossierId: string;
  readonly section?: string | null;
  readonly itemCode?: string | null;
}

/** An officer says where they are in a dossier, or that they left it; answers who is there then. */
export async function markPresence(
  context: Context,
  { dossierId, section, itemCode }: MarkPresence,
): Promise<Result<readonly Presence[], RefusalOf<'not-found'>>> {
  const { caller, dossiers, presences } = context;
  const dossier = await dossiers.quietly(dossierId);
  // People only: a municipality's software is never "on" an item.
  if (!dossier || !worksOn(caller, dossier) || !hasRole(caller, 'SUPPLIER', 'CONTROLLER'))
    return refuse(NOT_FOUND);
  const catalogue = catalogueOf(dossier.catalogueVersion);
  if (section && !catalogue.sections.some(({ code }) => code === section)) return refuse(NOT_FOUND);
  if (itemCode && !itemOf(catalogue, itemCode)) return refuse(NOT_FOUND);
  await presences.mark(dossier, section ? { section, itemCode: itemCode ?? null } : null);
  return accept(await presences.in(dossier.id));
}

/** Who is in a dossier now; nobody for who does not work on it. */
export async function presentIn(context: Context, dossierId: string): Promise<readonly Presence[] | null> {
  const dossier = await context.dossiers.quietly(dossierId);
  return dossier && worksOn(context.caller, dossier) ? context.presences.in(dossier.id) : null;
}
