import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Capakey, Due, EmptyState, Progress, StatusBadge } from '@vip/ui';
import { Link } from 'react-router';
import type { QueueRow_DossierFragment } from '../../gql/graphql.ts';
import { withHeads, type DeadlineGroup } from './deadlines.ts';

interface QueueListProps {
  readonly rows: readonly QueueRow_DossierFragment[];
  readonly total: number;
  readonly openId: string | null;
  readonly fresh: ReadonlySet<string>;
  readonly onPick: (id: string) => void;
  readonly onMore: () => void;
  readonly more: boolean;
}

/** The dossiers by deadline, in groups; a row is one target. */
export function QueueList({ rows, total, openId, fresh, onPick, onMore, more }: QueueListProps) {
  const { t } = useLingui();
  const heads: Record<DeadlineGroup, string> = { late: t`Te laat`, soon: t`Vandaag en morgen`, later: t`Later` };
  if (rows.length === 0)
    return (
      <div className="pane">
        <EmptyState title={t`Hier staat niets open`}>
          <Trans>Nieuwe dossiers verschijnen vanzelf. Kijk ook bij "Alle open".</Trans>
        </EmptyState>
      </div>
    );
  return (
    <div className="pane" tabIndex={0} role="region" aria-label={t`Dossiers`}>
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
          {withHeads(rows).map((one) =>
            'head' in one ? (
              <tr key={one.head} className="group">
                <th colSpan={5} scope="rowgroup">
                  {heads[one.head]} <span className="sub group__n">{one.count}</span>
                </th>
              </tr>
            ) : (
              <Row key={one.row.id} dossier={one.row} isOpen={one.row.id === openId} isFresh={fresh.has(one.row.id)} onPick={onPick} />
            ),
          )}
        </tbody>
      </table>
      {more && (
        <div className="more">
          <Button kind="quiet" onPress={onMore}>{t`Meer dossiers tonen`}</Button>
        </div>
      )}
    </div>
  );
}

function Row({ dossier, isOpen, isFresh, onPick }: { dossier: QueueRow_DossierFragment; isOpen: boolean; isFresh: boolean; onPick: (id: string) => void }) {
  const { t } = useLingui();
  const open = dossier.sections.filter(({ progress }) => progress.answered < progress.total);
  return (
    <tr className={[isOpen && 'is-open', isFresh && 'is-fresh'].filter(Boolean).join(' ') || undefined} aria-current={isOpen ? 'true' : undefined} onClick={() => onPick(dossier.id)}>
      <td>{dossier.deadline ? <Due deadline={dossier.deadline} daysLeft={dossier.daysLeft ?? 0} /> : '—'}</td>
      <td>
        <Link to={`/dossiers/${dossier.number}`}>{dossier.address ?? dossier.number}</Link>
        <span className="sub">{dossier.capakey ? <Capakey value={dossier.capakey} /> : t`openbaar domein`}</span>
      </td>
      <td>
        <div className="todo">
          {open.slice(0, 2).map(({ code, label, progress }) => (
            <span key={code}>
              {label} <b>{progress.total - progress.answered}</b>
            </span>
          ))}
          {open.length > 2 && <span>{t`en ${open.length - 2} andere`}</span>}
          {open.length === 0 && <StatusBadge kind="dossier" status={dossier.status} small />}
          {dossier.exceptions.corrected > 0 && <StatusBadge kind="dossier" status="CORRECTION_REQUESTED" small />}
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
