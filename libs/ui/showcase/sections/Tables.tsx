import { useMemo, useState } from 'react';
import { DataTable, Due, StatusBadge, type Sort } from '../../src/index.ts';
import { Section } from './Section.tsx';

interface Row {
  readonly number: string;
  readonly address: string;
  readonly status: string;
  readonly left: number;
  readonly day: string;
}

const STATUS = ['WITH_MUNICIPALITY', 'IN_QUALITY_CONTROL', 'ENRICHING', 'CORRECTION_REQUESTED'];
const rowsOf = (count: number): Row[] =>
  Array.from({ length: count }, (_, index) => ({
    number: `VIP-${String(14_240 + index).padStart(8, '0')}`,
    address: `Kerkweg ${index + 1}, Holsbeek`,
    status: STATUS[index % STATUS.length]!,
    left: (index % 34) - 3,
    day: `2026-05-${String((index % 28) + 1).padStart(2, '0')}`,
  }));

export function Tables() {
  const rows = useMemo(() => rowsOf(5000), []);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(['VIP-00014242']));
  const [sort, setSort] = useState<Sort>({ column: 'due', descending: false });
  return (
    <Section id="k7" title="Tabel van 5.000 rijen">
      <DataTable
        caption="Dossiers"
        rows={rows}
        rowKey={(row) => row.number}
        rowName={(row) => row.number}
        rowHref={() => '#k7'}
        openKey="VIP-00014241"
        selected={selected}
        onSelect={setSelected}
        sort={sort}
        onSort={setSort}
        columns={[
          { id: 'number', head: 'Dossier', cell: (row) => row.number, sortable: true },
          { id: 'address', head: 'Adres', cell: (row) => row.address },
          {
            id: 'status',
            head: 'Status',
            cell: (row) => <StatusBadge kind="dossier" status={row.status} small />,
          },
          {
            id: 'due',
            head: 'Termijn',
            cell: (row) => <Due deadline={row.day} daysLeft={row.left} />,
            sortable: true,
          },
        ]}
      />
    </Section>
  );
}
