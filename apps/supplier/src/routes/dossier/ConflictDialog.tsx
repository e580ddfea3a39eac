import { useLingui } from '@lingui/react/macro';
import { Button, Dialog } from '@vip/ui';
import type { FillItem_ItemFragment } from '../../gql/graphql.ts';
import type { Draft } from './form.ts';

interface ConflictDialogProps {
  readonly mine: Draft;
  readonly theirs: FillItem_ItemFragment;
  readonly onKeepMine: () => void;
  readonly onKeepTheirs: () => void;
  readonly busy: boolean;
}

/** Somebody else answered first: both answers side by side, differences marked, one choice. */
export function ConflictDialog({ mine, theirs, onKeepMine, onKeepTheirs, busy }: ConflictDialogProps) {
  const { t } = useLingui();
  const word = { APPLICABLE: t`Van toepassing`, NOT_APPLICABLE: t`Niet van toepassing`, UNKNOWN: t`Niet gekend` };
  const theirRecord = theirs.records[0]?.attributes ?? [];
  const myRecord = mine.records[0] ?? {};
  const who = theirs.filledBy?.name ?? t`Een collega`;
  const rows = [
    { name: t`Van toepassing?`, mine: mine.applicability ? word[mine.applicability] : '', theirs: word[theirs.applicability] },
    ...theirs.definition.attributes
      .map(({ code, label }) => ({ name: label, mine: String(myRecord[code] ?? ''), theirs: theirRecord.find((one) => one.code === code)?.display ?? '' }))
      .filter((row) => row.mine !== '' || row.theirs !== ''),
    { name: t`Opmerking`, mine: mine.remark, theirs: theirs.remark ?? '' },
  ];
  return (
    <Dialog
      isOpen
      mustChoose
      onClose={onKeepTheirs}
      title={t`${who} was u voor`}
      lead={t`Kies welk antwoord blijft. Het andere wordt niet bewaard.`}
      foot={
        <>
          <Button kind="primary" isPending={busy} onPress={onKeepMine}>{t`Mijn antwoord bewaren`}</Button>
          <Button onPress={onKeepTheirs}>{t`Antwoord van ${who} houden`}</Button>
        </>
      }
    >
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t`Veld`}</th>
            <th scope="col">{t`U`}</th>
            <th scope="col">{who}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name} className={row.mine !== row.theirs ? 'is-selected' : undefined}>
              <th scope="row">{row.name}</th>
              <td>{row.mine || '—'}</td>
              <td>{row.theirs || '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
