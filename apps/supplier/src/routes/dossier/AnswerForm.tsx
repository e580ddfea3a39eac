import { Fragment, useState } from 'react';
import type { FragmentType } from '@apollo/client';
import { useLingui } from '@lingui/react/macro';
import { Button, Icon, LinkButton, Segmented, useFormats, usePart } from '@vip/ui';
import { graphql } from '../../gql/index.ts';
import { AttributeField, type CodeValues } from './AttributeField.tsx';
import { changed, errorOf, listOf, type Draft, type Value } from './form.ts';
import type { PreviousItem } from './OpenItem.tsx';

export const FORM = graphql(`
  fragment AnswerForm_item on DossierItem {
    id
    definition {
      code
      cardinality
      attributes {
        code
        label
        type
        required
        cardinality
        unit
        codeList
        example
      }
    }
  }
`);

interface AnswerFormProps {
  readonly item: FragmentType<typeof FORM>;
  readonly draft: Draft;
  readonly onEdit: (draft: Draft) => void;
  /** What is wrong with its fields, once sending was tried. */
  readonly wrong: readonly { readonly path: readonly string[]; readonly message: string }[];
  readonly codes: (list: string | null | undefined) => CodeValues;
  readonly previous: PreviousItem | null;
  readonly previousOn: string | null;
  readonly onCopy: () => void;
}

/** The records of an answer, one field per attribute of the catalogue, with the previous dossier's on the same line. */
export function AnswerForm({
  item: from,
  draft,
  onEdit,
  wrong,
  codes,
  previous,
  previousOn,
  onCopy,
}: AnswerFormProps) {
  const { t } = useLingui();
  const formats = useFormats();
  const [at, setAt] = useState(0);
  const { attributes, cardinality } = usePart(FORM, from).definition;
  const records = draft.records.length > 0 ? draft.records : [{}];
  const record = records[at] ?? {};
  const before = previous?.records[at] ?? null;
  return (
    <>
      {cardinality.endsWith('n') && (
        <div className="recs">
          {records.length > 1 && (
            <Segmented
              label={t`Antwoorden`}
              value={String(Math.min(at, records.length - 1))}
              onChange={(id) => setAt(Number(id))}
              segments={records.map((one, index) => ({
                value: String(index),
                label: nameOf(one, t`Antwoord ${index + 1}`),
              }))}
            />
          )}
          <LinkButton
            icon="plus"
            onPress={() => {
              onEdit({ ...draft, records: [...records, {}] });
              setAt(records.length);
            }}
          >{t`Nog een antwoord`}</LinkButton>
          {records.length > 1 && (
            <LinkButton
              icon="trash"
              onPress={() => {
                onEdit({ ...draft, records: records.filter((_, index) => index !== at) });
                setAt(Math.max(0, at - 1));
              }}
            >{t`Dit antwoord schrappen`}</LinkButton>
          )}
        </div>
      )}
      <div className={previous ? 'grid' : 'grid grid--alone'}>
        <div className="grid__head">
          {t`Uw antwoord`} <span className="sub">{t`(* verplicht)`}</span>
        </div>
        {previous && (
          <div className="grid__head">
            <span>{previousOn ? t`Vorig dossier, ${formats.date(previousOn)}` : t`Vorig dossier`}</span>
            <LinkButton onPress={onCopy}>
              {t`Alles overnemen`} <kbd className="kbd">O</kbd>
            </LinkButton>
          </div>
        )}
        {attributes.map((attribute) => {
          const was = before?.attributes.find((one) => one.code === attribute.code);
          const set = (value: Value) => onEdit(changed({ ...draft, records }, at, attribute.code, value));
          return (
            <Fragment key={attribute.code}>
              <div className="fld fld--field">
                <AttributeField
                  attribute={attribute}
                  codes={codes(attribute.codeList)}
                  value={record[attribute.code] ?? null}
                  error={errorOf(wrong, at, attribute.code, record[attribute.code])}
                  onChange={set}
                />
              </div>
              {previous && (
                <div className="was">
                  <span>
                    {/* On a phone it stands under its own answer, without the head of a column. */}
                    <span className="was__name">{t`Vorig dossier:`} </span>
                    {was?.display ? was.display : <span className="sub">{t`Niet ingevuld`}</span>}
                  </span>
                  {was?.display &&
                    (JSON.stringify(listOf(was.value as Value)) ===
                    JSON.stringify(listOf(record[attribute.code])) ? (
                      <span className="same">
                        <Icon name="check" label={t`Gelijk`} />
                      </span>
                    ) : (
                      <Button
                        kind="icon"
                        icon="copy"
                        aria-label={t`${attribute.label} overnemen`}
                        onPress={() => set(was.value as Value)}
                      />
                    ))}
                </div>
              )}
            </Fragment>
          );
        })}
      </div>
    </>
  );
}

/** A record is called after its first text. */
function nameOf(record: Readonly<Record<string, Value>>, otherwise: string): string {
  const text = Object.values(record).find((value) => typeof value === 'string' && value !== '');
  return typeof text === 'string' ? text.slice(0, 30) : otherwise;
}
