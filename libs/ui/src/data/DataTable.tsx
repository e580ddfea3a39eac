import { useRef, type ReactNode, type RefObject } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Link as AriaLink } from 'react-aria-components';
import { Checkbox } from '../controls/Choices.tsx';
import { Icon } from '../icons/Icon.tsx';
import { useUiTexts } from '../texts/UiProvider.tsx';

export interface Column<Row> {
  readonly id: string;
  readonly head: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  readonly numeric?: boolean;
  readonly sortable?: boolean;
  readonly width?: string;
  readonly className?: string;
  /** On a phone, where there is no head, the cell says its own name; numbers and days need that. */
  readonly phoneLabel?: boolean;
}

export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

export interface DataTableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** Exact number of rows there are, also those not loaded. */
  readonly totalCount?: number;
  readonly rowKey: (row: Row) => string;
  /** What a row is called, for its checkbox. */
  readonly rowName: (row: Row) => string;
  /** The first column becomes a link to it. */
  readonly rowHref?: (row: Row) => string;
  /** The row that is open beside the table, or that J and K stand on: yellow. */
  readonly openKey?: string | null;
  readonly freshKeys?: ReadonlySet<string>;
  readonly selected?: ReadonlySet<string>;
  readonly onSelect?: (selected: ReadonlySet<string>) => void;
  readonly sort?: Sort;
  readonly onSort?: (sort: Sort) => void;
  /** Called when the end comes into sight and there is more to load. */
  readonly onEndReached?: () => void;
  /** The element that scrolls; the table makes its own pane without it. */
  readonly scrollRef?: RefObject<HTMLElement | null>;
  readonly rowHeight?: number;
  readonly className?: string;
}

/** A table that draws only the rows in sight, so that thousands scroll smoothly; readers still hear the exact number. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const {
    caption,
    columns,
    rows,
    totalCount = rows.length,
    rowKey,
    rowName,
    rowHref,
    selected,
    onSelect,
    sort,
    onSort,
  } = props;
  const own = useRef<HTMLDivElement>(null);
  const texts = useUiTexts();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => (props.scrollRef ? props.scrollRef.current : own.current),
    estimateSize: () => props.rowHeight ?? 48,
    overscan: 12,
    getItemKey: (index) => rowKey(rows[index]!),
    initialRect: { width: 1200, height: 800 },
    onChange: (instance) => {
      const last = instance.getVirtualItems().at(-1);
      if (last && last.index >= rows.length - 5 && rows.length < totalCount) props.onEndReached?.();
    },
  });
  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const width = columns.length + (onSelect ? 1 : 0);
  const allSelected = rows.length > 0 && rows.every((row) => selected?.has(rowKey(row)));

  const toggle = (key: string, on: boolean) => {
    const next = new Set(selected);
    if (on) next.add(key);
    else next.delete(key);
    onSelect?.(next);
  };

  const table = (
    <table
      className={['table table--sticky dtable', props.className].filter(Boolean).join(' ')}
      aria-rowcount={totalCount + 1}
    >
      <caption className="sr">{caption}</caption>
      <thead>
        <tr aria-rowindex={1}>
          {onSelect && (
            <th className="table__pick" scope="col">
              <Checkbox
                aria-label={texts.selectAll}
                isSelected={allSelected}
                isIndeterminate={!allSelected && (selected?.size ?? 0) > 0}
                onChange={(on) => onSelect(on ? new Set(rows.map(rowKey)) : new Set())}
              />
            </th>
          )}
          {columns.map((column) => (
            <Head
              key={column.id}
              column={column}
              {...(sort ? { sort } : {})}
              {...(onSort ? { onSort } : {})}
            />
          ))}
        </tr>
      </thead>
      <tbody>
        {before > 0 && <Gap height={before} width={width} />}
        {items.map((item) => {
          const row = rows[item.index]!;
          const key = rowKey(row);
          const state = [
            key === props.openKey && 'is-open',
            selected?.has(key) && 'is-selected',
            props.freshKeys?.has(key) && 'is-fresh',
          ];
          return (
            <tr
              key={key}
              ref={virtual.measureElement}
              data-index={item.index}
              data-key={key}
              aria-rowindex={item.index + 2}
              aria-current={key === props.openKey ? 'true' : undefined}
              className={state.filter(Boolean).join(' ') || undefined}
            >
              {onSelect && (
                <td className="table__pick">
                  <Checkbox
                    aria-label={texts.selectRow(rowName(row))}
                    isSelected={selected?.has(key) ?? false}
                    onChange={(on) => toggle(key, on)}
                  />
                </td>
              )}
              {columns.map((column, index) => (
                <td
                  key={column.id}
                  data-col={column.id}
                  data-label={
                    (column.phoneLabel ?? column.numeric) && typeof column.head === 'string'
                      ? column.head
                      : undefined
                  }
                  className={
                    [column.numeric && 'num', column.className].filter(Boolean).join(' ') || undefined
                  }
                >
                  {index === 0 && rowHref ? (
                    <AriaLink href={rowHref(row)}>{column.cell(row)}</AriaLink>
                  ) : (
                    column.cell(row)
                  )}
                </td>
              ))}
            </tr>
          );
        })}
        {after > 0 && <Gap height={after} width={width} />}
      </tbody>
    </table>
  );
  return props.scrollRef ? (
    table
  ) : (
    <div ref={own} className="pane table__pane" tabIndex={0} role="region" aria-label={caption}>
      {table}
    </div>
  );
}

const Gap = ({ height, width }: { height: number; width: number }) => (
  <tr aria-hidden="true" className="table__gap">
    <td colSpan={width} style={{ height, padding: 0, border: 0 }} />
  </tr>
);

function Head<Row>({
  column,
  sort,
  onSort,
}: {
  column: Column<Row>;
  sort?: Sort;
  onSort?: (sort: Sort) => void;
}) {
  const here = sort?.column === column.id;
  const className = [column.numeric && 'num', column.className].filter(Boolean).join(' ') || undefined;
  return (
    <th
      scope="col"
      className={className}
      style={column.width ? { width: column.width } : undefined}
      aria-sort={here ? (sort.descending ? 'descending' : 'ascending') : undefined}
    >
      {column.sortable && onSort ? (
        <button
          type="button"
          className="sort"
          onClick={() => onSort({ column: column.id, descending: here && !sort.descending })}
        >
          {column.head}
          {here && <Icon name={sort.descending ? 'down' : 'up'} size="sm" />}
        </button>
      ) : (
        column.head
      )}
    </th>
  );
}
