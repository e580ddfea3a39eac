import type { IconName } from '@vip/ui';
import type { QueueView } from '../../gql/graphql.ts';

/** The views of the work list in their order, with their icon; their names are texts of the screen. */
export const VIEWS: readonly {
  readonly view: QueueView;
  readonly icon: IconName;
  /** How its count stands out while there is something in it. */
  readonly tally: 'calm' | 'warn' | 'error';
}[] = [
  { view: 'MINE', icon: 'user', tally: 'calm' },
  { view: 'UNASSIGNED', icon: 'users', tally: 'calm' },
  { view: 'DUE_SOON', icon: 'clock', tally: 'warn' },
  { view: 'OVERDUE', icon: 'stop', tally: 'error' },
  { view: 'BLOCKED', icon: 'unplug', tally: 'calm' },
  { view: 'CORRECTIONS', icon: 'back', tally: 'calm' },
  { view: 'IN_CONTROL', icon: 'inspect', tally: 'calm' },
  { view: 'ALL_OPEN', icon: 'list', tally: 'calm' },
  { view: 'DONE', icon: 'shield', tally: 'calm' },
];

export const viewOf = (text: string | null): QueueView =>
  VIEWS.find(({ view }) => view === text)?.view ?? 'ALL_OPEN';
