import type { FragmentType } from '@apollo/client';
import { useLingui } from '@lingui/react/macro';
import { Button, Dialog, useFormats, usePart } from '@vip/ui';
import { graphql } from '../../gql/index.ts';
import type { AttributeOf, CodeValues } from './AttributeField.tsx';
import { listOf, type Draft, type One } from './form.ts';

export const THEIRS = graphql(`
  fragment ConflictDialog_item on DossierItem {
    id
    applicability
    remark
    filledBy {
      id
      name
    }
    records {
      id
      attributes {
        code
        value
      }
    }
    definition {
      code
      attributes {
        code
        label
        type
        codeList
      }
    }
  }
`);

interface ConflictDialogProps {
  readonly mine: Draft;
  readonly theirs: FragmentType<typeof THEIRS>;
  readonly codes: (list: string | null | undefined) => CodeValues;
  readonly onKeepMine: () => void;
  readonly onKeepTheirs: () => void;
  readonly busy: boolean;
}

/** Somebody else answered first: both answers side by side, differences marked, one choice. */
export function ConflictDialog(props: ConflictDialogProps) {
  const { mine, codes, onKeepMine, onKeepTheirs, busy } = props;
  const theirs = usePart(THEIRS, props.theirs);
  const { t } = useLingui();
  const formats = useFormats();
  const word = {
    APPLICABLE: t`Van toepassing`,
    NOT_APPLICABLE: t`Niet van toepassing`,
    UNKNOWN: t`Niet gekend`,
  };
  const who = theirs.filledBy?.name ?? t`Een collega`;
  const said = (value: One, { type, codeList }: Pick<AttributeOf, 'type' | 'codeList'>): string => {
    if (value === null) return '';
    if (typeof value === 'boolean') return value ? t`Ja` : t`Nee`;
    if (typeof value === 'object') return 'name' in value ? value.name : t`geometrie`;
    if (type === 'DATE' && typeof value === 'string') return formats.date(value);
    if (type === 'MONEY' && typeof value === 'number') return formats.money(value);
    return codes(codeList).find(({ code }) => code === value)?.label ?? String(value);
  };
  const several = Math.max(
    mine.applicability === 'APPLICABLE' ? mine.records.length : 0,
    theirs.records.length,
  );
  const rows = [
    {
      name: t`Van toepassing?`,
      mine: mine.applicability ? word[mine.applicability] : '',
      theirs: word[theirs.applicability],
    },
    ...Array.from({ length: several }, (_, at) =>
      theirs.definition.attributes.map((attribute) => ({
        name: several > 1 ? t`${attribute.label}, antwoord ${at + 1}` : attribute.label,
        mine:
          mine.applicability === 'APPLICABLE'
            ? listOf(mine.records[at]?.[attribute.code])
                .map((one) => said(one, attribute))
                .join(', ')
            : '',
        theirs: listOf(
          (theirs.records[at]?.attributes.find((one) => one.code === attribute.code)?.value ?? null) as One,
        )
          .map((one) => said(one, attribute))
          .join(', '),
      })),
    )
      .flat()
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
