import { formatDay } from '@vip/domain-kit';
import type { FactJob } from '@vip/subgraph-kit';
import type { Asked } from './ask-details.ts';

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const count = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

/** What is told of a settlement: its number, days and counts are in the fact itself, so nobody is asked. */
export function aboutSettlement(ids: FactJob['ids']): Asked {
  const day = text(ids['day']);
  const optional = {
    municipality: text(ids['municipality']),
    month: text(ids['month']),
    disputableUntil: text(ids['disputableUntil']),
    payableOn: text(ids['payableOn']),
    lines: count(ids['lines']),
    upheld: count(ids['upheld']),
    rejected: count(ids['rejected']),
    transfers: count(ids['transfers']),
  };
  return {
    details: {
      // An order for the bank is known by its day.
      number: text(ids['settlementNumber']) ?? (day ? formatDay(day) : ''),
      requestNumber: '',
      ...(Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)) as Partial<
        Asked['details']
      >),
    },
    ownerId: '',
    nisCode: text(ids['nisCode']) ?? null,
    dossierId: null,
    requestId: null,
    contactEmail: null,
  };
}
