import { isService } from '@vip/domain-kit';
import { fault } from '@vip/subgraph-kit';
import type { Context } from '../context.ts';

/** Between our own subgraphs only: to anybody else these fields are closed. @throws Fault FORBIDDEN. */
export function serviceOnly({ caller }: Pick<Context, 'caller'>): void {
  if (!isService(caller)) throw fault('FORBIDDEN', 'Only the platform itself asks this.');
}
