import { useEffect, useRef, useState } from 'react';
import type { FragmentType } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { Plural, useLingui } from '@lingui/react/macro';
import { Button, Dialog, Icon, LinkButton, Note, toast, usePart } from '@vip/ui';
import type { SectionBulk_ItemFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { inBulk, rowsOf } from './bulk.ts';

export const BULK = graphql(`
  fragment SectionBulk_item on DossierItem {
    id
    code
    label
    version
    status
    availableActions
    editMode
    definition {
      code
      onNone {
        kind
        text
      }
    }
  }
`);

const FILL_ITEMS = graphql(`
  mutation SupplierFillItems($input: FillItemsInput!) {
    fillItems(input: $input) {
      rows {
        key
        result {
          __typename
          ... on FillItemSuccess {
            item {
              ...FillItem_item
            }
            dossier {
              id
              version
              status
              availableActions
              progress {
                answered
                total
              }
              sections {
                code
                progress {
                  answered
                  total
                }
              }
            }
          }
          ... on Refusal {
            code
            message
          }
        }
      }
    }
  }
`);

interface Refused {
  readonly code: string;
  readonly label: string;
  readonly message: string;
}

/**
 * "Not applicable" for everything that is open in a section, in one act: the officer reads each sentence as it will
 * stand in the dossier before it is kept, and what was refused is said per item.
 */
export function SectionBulk(props: {
  dossierId: string;
  sectionLabel: string;
  items: readonly FragmentType<typeof BULK>[];
}) {
  const { dossierId, sectionLabel } = props;
  const items = usePart(BULK, props.items);
  const { t } = useLingui();
  const client = useApolloClient();
  /** What stood open when the question was put: a colleague's answer meanwhile changes nothing under the reader's eyes. */
  const [asked, setAsked] = useState<readonly SectionBulk_ItemFragment[] | null>(null);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const [lost, setLost] = useState(false);
  const open = inBulk(items);
  /** With nothing left open the button that asked is gone: the focus goes to the section instead of getting lost. */
  const answered = useRef(false);
  useEffect(() => {
    if (asked || !answered.current) return;
    answered.current = false;
    document.getElementById('section-title')?.focus();
  }, [asked]);
  const close = () => {
    setAsked(null);
    setRefused([]);
    setLost(false);
  };
  const send = async (rows: readonly SectionBulk_ItemFragment[]) => {
    setBusy(true);
    setLost(false);
    try {
      const { data } = await client.mutate({
        mutation: FILL_ITEMS,
        variables: { input: { items: rowsOf(dossierId, rows) } },
      });
      const left = data!.fillItems.rows.flatMap(({ result }, at) =>
        result.__typename === 'FillItemSuccess'
          ? []
          : [{ code: rows[at]!.code, label: rows[at]!.label, message: result.message }],
      );
      const kept = rows.length - left.length;
      if (kept > 0)
        toast({
          text:
            kept === 1
              ? t`1 inlichting: niet van toepassing, bewaard`
              : t`${kept} inlichtingen: niet van toepassing, bewaard`,
          icon: 'check',
        });
      if (left.length === 0) {
        answered.current = true;
        return close();
      }
      setRefused(left);
    } catch {
      setLost(true);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      {open.length > 1 && (
        <LinkButton icon="none" onPress={() => setAsked(open)}>
          {t`Alle ${open.length} open: niet van toepassing`}
        </LinkButton>
      )}
      {asked && (
        <Dialog
          isOpen
          onClose={close}
          role="alertdialog"
          title={t`${sectionLabel}: niets van toepassing?`}
          lead={t`Zo staat het straks in het dossier. Kijk elke zin na voor u bevestigt.`}
          foot={
            refused.length > 0 ? (
              <Button kind="primary" onPress={close}>{t`Terug naar de rubriek`}</Button>
            ) : (
              <>
                <Button kind="primary" isPending={busy} onPress={() => void send(asked)}>
                  <Plural
                    value={asked.length}
                    one="# inlichting bevestigen"
                    other="# inlichtingen bevestigen"
                  />
                </Button>
                <Button kind="quiet" onPress={close}>{t`Annuleren`}</Button>
              </>
            )
          }
        >
          {lost && (
            <Note tone="error">{t`Er kwam geen antwoord. Bevestig opnieuw: wat al bewaard is, blijft bewaard.`}</Note>
          )}
          {refused.length > 0 && (
            <Note tone="warn">{t`Deze inlichtingen zijn niet bewaard. Beantwoord ze een voor een.`}</Note>
          )}
          <ul className="bulklist">
            {(refused.length > 0 ? refused : asked).map((row) => (
              <li key={row.code}>
                <Icon name={'message' in row ? 'warn' : 'none'} />
                <span>
                  <b>{row.label}</b>
                  <span className="sub">{'message' in row ? row.message : row.definition.onNone.text}</span>
                </span>
              </li>
            ))}
          </ul>
        </Dialog>
      )}
    </>
  );
}
