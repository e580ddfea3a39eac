import { useLingui } from '@lingui/react/macro';
import { Button, Capakey, StatusBadge, useFormats } from '@vip/ui';
import { DisputeForm } from './DisputeForm.tsx';
import type { Settlement } from './SettlementsScreen.tsx';

interface LineRowProps {
  readonly settlement: Settlement;
  readonly line: Settlement['lines'][number];
  /** Whether its form to dispute it is open. */
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onDone: () => void;
}

/** One line, and under it the form with which it is disputed. */
export function LineRow({ settlement, line, isOpen, onOpen, onDone }: LineRowProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const { dossierNumber, disputeState, paid } = line;
  const mayDispute = settlement.availableActions.includes('DISPUTE') && !disputeState && !paid;
  return (
    <>
      <tr className={isOpen ? 'is-open' : undefined}>
        <td>
          {formats.date(line.firstValidatedOn)}
          {line.automatic && <span className="sub small"> {t`automatisch`}</span>}
        </td>
        <td>{dossierNumber}</td>
        <td>{line.capakey ? <Capakey value={line.capakey} /> : '—'}</td>
        <td>{line.group ?? '—'}</td>
        <td>
          {disputeState ? (
            <StatusBadge kind="dispute" status={disputeState} small bare />
          ) : mayDispute && !isOpen ? (
            <Button
              kind="quiet"
              aria-label={t`Dossier ${dossierNumber} betwisten`}
              onPress={() => onOpen(true)}
            >{t`Betwisten`}</Button>
          ) : (
            '—'
          )}
        </td>
        <td className="num">{line.amount.formatted}</td>
      </tr>
      {isOpen && mayDispute && (
        <tr className="dispute">
          <td colSpan={6}>
            <DisputeForm
              settlement={settlement}
              about={{ lineId: line.id }}
              onDone={() => {
                onOpen(false);
                onDone();
              }}
              onCancel={() => onOpen(false)}
            />
          </td>
        </tr>
      )}
    </>
  );
}
