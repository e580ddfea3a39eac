import type { IconName } from '@vip/ui';
import type { QueueView } from '../../gql/graphql.ts';

/** The views of the work list in their order, with their icon; their names are texts of the screen. */
export const VIEWS: readonly { readonly view: QueueView; readonly icon: IconName }[] = [
  { view: 'MINE', icon: 'user' },
  { view: 'UNASSIGNED', icon: 'users' },
  { view: 'DUE_SOON', icon: 'clock' },
  { view: 'OVERDUE', icon: 'stop' },
  { view: 'BLOCKED', icon: 'unplug' },
  { view: 'CORRECTIONS', icon: 'back' },
  { view: 'IN_CONTROL', icon: 'inspect' },
  { view: 'ALL_OPEN', icon: 'list' },
  { view: 'DONE', icon: 'shield' },
];

export const viewOf = (text: string | null): QueueView =>
  VIEWS.find(({ view }) => view === text)?.view ?? 'ALL_OPEN';
