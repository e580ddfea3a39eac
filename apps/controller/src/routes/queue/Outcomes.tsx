import { useLingui } from '@lingui/react/macro';
import { Button, Dialog, Icon } from '@vip/ui';
import type { Outcome } from './planned.ts';

/** What came of each dossier; fetched when there is something to say, as dialogs are heavy. */
export function Outcomes({ outcomes, onClose }: { outcomes: readonly Outcome[]; onClose: () => void }) {
  const { t } = useLingui();
  const done = outcomes.filter(({ why }) => why === null).length;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t`${done} van ${outcomes.length} gevalideerd`}
      foot={<Button kind="primary" onPress={onClose}>{t`Terug naar de lijst`}</Button>}
    >
      <ul className="outcomes">
        {outcomes.map(({ id, number, why }) => (
          <li key={id}>
            <Icon name={why === null ? 'shield' : 'warn'} /> <b>{number}</b>{' '}
            {why ?? t`gevalideerd en geleverd`}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
