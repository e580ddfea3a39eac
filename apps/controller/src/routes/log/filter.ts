import { parseCapakey } from '@vip/domain-kit';
import type { AuditFilter } from '../../gql/graphql.ts';

/** The first instant of a day where the reader is, or of the day after it. */
const startOf = (day: string, after = 0): string => {
  const [year, month, date] = day.split('-').map(Number);
  return new Date(year!, month! - 1, date! + after).toISOString();
};

/** What the address asks of the log; a key that cannot be read goes as it stands, and the log says so. */
export function filterOf(params: URLSearchParams): AuditFilter {
  const typed = params.get('parcel');
  const key = typed ? parseCapakey(typed) : null;
  const given = {
    capakey: key?.ok ? key.value : typed,
    actorId: params.get('who'),
    action: params.get('what'),
    from: params.get('from') ? startOf(params.get('from')!) : null,
    to: params.get('to') ? startOf(params.get('to')!, 1) : null,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value));
}
