import { accept, refuse, type Party, type Result } from '@vip/domain-kit';
import { catalogueOf } from '@vip/catalogue';
import type { Context } from '../context.ts';
import { actorOf } from '../domain/actor.ts';
import type { Dossier } from '../persistence/dossier.entity.ts';
import { actOn, type ActionRefusal } from './act-on.ts';
import { NOT_FOUND } from './refusal.ts';

export interface AssignSection {
  readonly dossierId: string;
  readonly section: string;
  readonly expectedVersion: number;
}

/** An officer takes a section: the others see who is on it. Taking over from somebody is allowed, and is a fact. */
export const assignSection = (
  context: Context,
  input: AssignSection,
): Promise<Result<Dossier, ActionRefusal>> =>
  onSection(context, input, 'dossier.section-assigned', (assignees) => ({
    ...assignees,
    [input.section]: actorOf(context.caller),
  }));

/** Gives a section back to the queue. */
export const releaseSection = (
  context: Context,
  input: AssignSection,
): Promise<Result<Dossier, ActionRefusal>> =>
  onSection(context, input, 'dossier.section-released', ({ [input.section]: _, ...others }) => others);

type Assignees = Readonly<Record<string, Party>>;

const onSection = (
  context: Context,
  input: AssignSection,
  type: 'dossier.section-assigned' | 'dossier.section-released',
  next: (assignees: Assignees) => Assignees,
) =>
  actOn(context, input, 'ASSIGN', ({ dossier }, note): Result<Dossier, ActionRefusal> => {
    const known = catalogueOf(dossier.catalogueVersion).sections.some(({ code }) => code === input.section);
    if (!known) return refuse(NOT_FOUND);
    dossier.assignees = next(dossier.assignees);
    dossier.assigneeIds = [...new Set(Object.values(dossier.assignees).map(({ id }) => id))];
    note({ type, data: { section: input.section } });
    return accept(dossier);
  });
