import { addDays, type Day } from '@vip/domain-kit';

/** The days on which parcels of a municipality can be ordered. */
export interface Connection {
  /** First day; null when it is not connected, nor planned to be. */
  readonly connectedFrom: Day | null;
  /** Last day; null while no end is known. */
  readonly connectedUntil: Day | null;
}
export const NEVER: Connection = { connectedFrom: null, connectedUntil: null };

export const CONNECTION_STATES = ['NOT_CONNECTED', 'PLANNED', 'CONNECTED', 'ENDED'] as const;
/** `PLANNED` is a wave that is still to come, `ENDED` a municipality that was connected and is no more. */
export type ConnectionState = (typeof CONNECTION_STATES)[number];

/** How a municipality stands on a day: a wave begins by itself on its first day. */
export function connectionOn({ connectedFrom, connectedUntil }: Connection, day: Day): ConnectionState {
  if (connectedFrom === null) return 'NOT_CONNECTED';
  if (day < connectedFrom) return 'PLANNED';
  return connectedUntil !== null && day > connectedUntil ? 'ENDED' : 'CONNECTED';
}

/** The day from which one can order here, when that is still to come; what a refusal says then. */
export const opensOn = (connection: Connection, today: Day): Day | null =>
  connectionOn(connection, today) === 'PLANNED' ? connection.connectedFrom : null;

export const CONNECTION_ACTIONS = ['CONNECT', 'DISCONNECT', 'UNDO'] as const;
/** What an administrator may do to a connection; `CONNECT` also changes one that is there. */
export type ConnectionAction = (typeof CONNECTION_ACTIONS)[number];

/** A change of a connection, as it is kept: the last one holds. */
export interface ConnectionChange extends Connection {
  /** The version that it took back; null for any other change. */
  readonly undoes: number | null;
  readonly decidedOn: Day;
}

/**
 * What may be done now. A change is taken back on the day that it was made, or for as long as none of its days has begun: after that it is history that
 * orders were taken or refused under, and only another change follows it.
 */
export function connectionActions(
  last: ConnectionChange | null,
  before: Connection | null,
  today: Day,
): readonly ConnectionAction[] {
  if (!last) return ['CONNECT'];
  const state = connectionOn(last, today);
  const open = (state === 'CONNECTED' || state === 'PLANNED') && last.connectedUntil === null;
  return [
    'CONNECT',
    ...(open ? (['DISCONNECT'] as const) : []),
    ...(last.undoes === null && today <= lastDayToUndo(last, before ?? NEVER) ? (['UNDO'] as const) : []),
  ];
}

/** The day before the first one on which the two connections differ, or the day of the change when that is later. */
function lastDayToUndo(last: ConnectionChange, before: Connection): Day {
  const changed = [
    ...(last.connectedFrom === before.connectedFrom ? [] : [last.connectedFrom, before.connectedFrom]),
    ...(last.connectedUntil === before.connectedUntil
      ? []
      : [last.connectedUntil, before.connectedUntil].map((day) => day && addDays(day, 1))),
  ].filter((day) => day !== null);
  const first = changed.sort()[0];
  const eve = first ? addDays(first, -1) : last.decidedOn;
  return eve > last.decidedOn ? eve : last.decidedOn;
}
