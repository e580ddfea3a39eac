/** An officer is on an item until a minute after they last said so: who closes a laptop disappears by themselves. */
export const PRESENT_FOR_S = 60;

/** Where an officer is in a dossier. */
export interface Presence {
  readonly officer: { readonly id: string; readonly name: string };
  readonly section: string;
  readonly itemCode: string | null;
  readonly until: Date;
}

/** Whole seconds that somebody still counts as present; never negative. */
export const secondsLeft = (until: Date, now: Date): number =>
  Math.max(0, Math.ceil((until.getTime() - now.getTime()) / 1_000));

/** An announcement names the dossier itself, since what is told afterwards is how it is then: there is no fact to look up. */
export const presenceEventId = (dossierId: string, mark: string): string => `${dossierId}.${mark}`;
export const dossierOfPresenceEvent = (eventId: string): string => eventId.split('.')[0]!;
