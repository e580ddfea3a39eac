import { useRef } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { Trans, useLingui } from '@lingui/react/macro';
import { Due, EmptyState, Progress, StatusBadge, PlaceKey } from '@vip/ui';
import { Link } from 'react-router';
import type { QueueRow_DossierFragment } from '../../gql/graphql.ts';
import { withHeads, type DeadlineGroup } from './deadlines.ts';

interface QueueListProps {
  readonly rows: readonly QueueRow_DossierFragment[];
  readonly total: number;
  readonly openId: string | null;
  readonly fresh: ReadonlySet<string>;
  readonly searched: boolean;
  /** Whether everything open is what is looked at: then there is no other list to point to. */
  readonly whole: boolean;
  readonly onPick: (id: string) => void;
  readonly onMore: () => void;
}

/** The dossiers by deadline, in groups; only what is in sight is drawn, readers hear the exact number. */
export function QueueList({ rows, total, openId, fresh, searched, whole, onPick, onMore }: QueueListProps) {
  const { t } = useLingui();
  const pane = useRef<HTMLDivElement>(null);
  const heads: Record<DeadlineGroup, string> = {
    late: t`Te laat`,
    soon: t`Vandaag en morgen`,
    later: t`Later`,
  };
  const lines = withHeads(rows);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => pane.current,
    estimateSize: () => 52,
    overscan: 12,
    initialRect: { width: 1200, height: 800 },
    onChange: (instance) => {
      const last = instance.getVirtualItems().at(-1);
      if (last && last.index >= lines.length - 5 && rows.length < total) onMore();
    },
  });
  const drawn = virtual.getVirtualItems();
  const before = drawn[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0);
  if (rows.length === 0)
    return (
      <div className="pane">
        {searched ? (
          <EmptyState title={t`Niets gevonden in deze lijst`}>
            {whole ? (
              <Trans>Zoek op dossiernummer, perceel, adres of aanvrager.</Trans>
            ) : (
              <Trans>Zoek op dossiernummer, perceel, adres of aanvrager, of kies "Alle open".</Trans>
            )}
          </EmptyState>
        ) : (
          <EmptyState title={t`Hier staat niets open`}>
            {whole ? (
              <Trans>Nieuwe dossiers verschijnen vanzelf.</Trans>
            ) : (
              <Trans>Nieuwe dossiers verschijnen vanzelf. Kijk ook bij "Alle open".</Trans>
            )}
          </EmptyState>
        )}
      </div>
    );
  return (
    <div className="pane" tabIndex={0} role="region" aria-label={t`Dossiers`} ref={pane}>
      <table className="table table--sticky" aria-rowcount={total + 1}>
        <caption className="sr">{t`Dossiers, eerst wat eerst klaar moet zijn`}</caption>
        <thead>
          <tr>
            <th scope="col">{t`Klaar tegen`}</th>
            <th scope="col">{t`Ligging`}</th>
            <th scope="col">{t`Te doen`}</th>
            <th scope="col">{t`Ingevuld`}</th>
            <th scope="col">{t`Aanvrager`}</th>
          </tr>
        </thead>
        <tbody>
          {before > 0 && <Gap height={before} />}
          {drawn.map((at) => {
            const one = lines[at.index]!;
            return 'head' in one ? (
              <tr key={one.head} className="group" ref={virtual.measureElement} data-index={at.index}>
                <th colSpan={5} scope="rowgroup">
                  {heads[one.head]} <span className="group__n">{one.count}</span>
                </th>
              </tr>
            ) : (
              <Row
                key={one.row.id}
                dossier={one.row}
                isOpen={one.row.id === openId}
                isFresh={fresh.has(one.row.id)}
                onPick={onPick}
                measure={virtual.measureElement}
                at={at.index}
              />
            );
          })}
          {after > 0 && <Gap height={after} />}
        </tbody>
      </table>
    </div>
  );
}

const Gap = ({ height }: { height: number }) => (
  <tr aria-hidden="true" className="table__gap">
    <td colSpan={5} style={{ height, padding: 0, border: 0 }} />
  </tr>
);

interface RowProps {
  readonly dossier: QueueRow_DossierFragment;
  readonly isOpen: boolean;
  readonly isFresh: boolean;
  readonly onPick: (id: string) => void;
  readonly measure: (row: HTMLTableRowElement | null) => void;
  readonly at: number;
}

function Row({ dossier, isOpen, isFresh, onPick, measure, at }: RowProps) {
  const { t } = useLingui();
  const open = dossier.sections.filter(({ progress }) => progress.answered < progress.total);
  // Two lines at most: both sections, or the first and how many more.
  const named = open.length > 2 ? open.slice(0, 1) : open;
  return (
    <tr
      ref={measure}
      data-index={at}
      className={[isOpen && 'is-open', isFresh && 'is-fresh'].filter(Boolean).join(' ') || undefined}
      aria-current={isOpen ? 'true' : undefined}
      onClick={() => onPick(dossier.id)}
    >
      <td>{dossier.deadline ? <Due deadline={dossier.deadline} daysLeft={dossier.daysLeft} /> : '—'}</td>
      <td>
        <Link to={`/dossiers/${dossier.number}`} onClick={(event) => event.stopPropagation()}>
          {dossier.address ?? dossier.number}
        </Link>
        <span className="sub">
          <PlaceKey capakey={dossier.capakey} />
        </span>
      </td>
      <td>
        <div className="todo">
          {named.map(({ code, shortLabel, progress }) => (
            <span key={code} className="todo__s">
              <span className="todo__l">{shortLabel}</span> <b>{progress.total - progress.answered}</b>
            </span>
          ))}
          {open.length > named.length && (
            <span className="sub">{t`en ${open.length - named.length} andere rubrieken`}</span>
          )}
          {open.length === 0 && <StatusBadge kind="dossier" status={dossier.status} small />}
          {dossier.exceptions.failedSource > 0 && (
            <StatusBadge kind="item" status="SOURCE_UNAVAILABLE" small />
          )}
          {dossier.exceptions.corrected > 0 && (
            <StatusBadge kind="dossier" status="CORRECTION_REQUESTED" small />
          )}
        </div>
      </td>
      <td>
        <span className="full">
          <Progress {...dossier.progress} label={t`Ingevuld`} />
          {dossier.progress.answered}/{dossier.progress.total}
        </span>
      </td>
      <td className="clip">
        {dossier.requester.name}
        <span className="sub">{dossier.number}</span>
      </td>
    </tr>
  );
}
