import { catalogueOf } from '@vip/catalogue';
import { withClient } from '@vip/test-kit';
import type { Running } from '../launcher/running.ts';
import type { Figure } from './report.ts';

interface Row {
  readonly code: string;
  readonly items: number;
  readonly automatic: number;
}

/** Share of the items of all validated dossiers that a source answered by itself, whole and per section; the rest was the municipality's. */
export async function automaticShare({ databases }: Running): Promise<readonly Figure[]> {
  const rows = await withClient(databases.dossiers, async (client) => {
    await client.query(`select set_config('vip.kind', 'service', false)`);
    const sql = `select i.code, count(*)::int as items, count(*) filter (where i.filled_by is null)::int as automatic
      from item i join dossier d on d.id = i.dossier_id where d.status = 'VALIDATED' group by 1`;
    return (await client.query<Row>(sql)).rows;
  });
  if (rows.length === 0) throw new Error('no dossier is validated');
  const share = (own: readonly Row[]): string => {
    const items = own.reduce((all, row) => all + row.items, 0);
    const automatic = own.reduce((all, row) => all + row.automatic, 0);
    return `${((100 * automatic) / items).toFixed(0)} %`;
  };
  const how = (own: readonly Row[]): string => `${own.length} items of each validated dossier`;
  return [
    { what: 'all sections', value: share(rows), how: how(rows) },
    ...catalogueOf().sections.map(({ code, items }) => {
      const codes = new Set(items.map((item) => item.code));
      const own = rows.filter((row) => codes.has(row.code));
      return { what: code.toLowerCase().replaceAll('_', ' '), value: share(own), how: how(own) };
    }),
  ];
}
