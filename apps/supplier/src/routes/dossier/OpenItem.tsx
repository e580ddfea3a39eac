import { useState } from 'react';
import type { FragmentType } from '@apollo/client';
import { useLingui } from '@lingui/react/macro';
import { TakeSource } from '@vip/desk/sources/TakeSource.tsx';
import { Button, LinkButton, Note, Segmented, useFormats, useKeys, Validity, usePart } from '@vip/ui';
import type { Applicability, OpenItem_PreviousFragment } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import { AnswerForm } from './AnswerForm.tsx';
import type { CodeValues } from './AttributeField.tsx';
import { CommentOnly } from './CommentOnly.tsx';
import { ConflictDialog } from './ConflictDialog.tsx';
import { copied, missing } from './form.ts';
import { ReadOnly } from './ReadOnly.tsx';
import { Remark, type Phrases } from './Remark.tsx';
import { isOpen } from './road.ts';
import { SourceState } from './SourceState.tsx';
import { FILL, useAnswer } from './useAnswer.ts';

export const OPEN = graphql(`
  fragment OpenItem_item on DossierItem {
    id
    code
    label
    question
    legalBasis
    mandatory
    status
    availableActions
    validity {
      until
      expired
      of
    }
    filledBy {
      id
      name
    }
    ...ReadOnly_item
    ...SourceState_item
    ...TakeSource_item
    ...Draft_item
    ...AnswerForm_item
    ...CommentOnly_item
  }
`);

export const PREVIOUS = graphql(`
  fragment OpenItem_previous on DossierItem {
    id
    status
    applicability
    summary
    remark
    records {
      id
      attributes {
        code
        value
        display
      }
    }
  }
`);
export type PreviousItem = OpenItem_PreviousFragment;

interface OpenItemProps {
  readonly dossier: { readonly id: string; readonly catalogueVersion: string };
  readonly item: FragmentType<typeof OPEN>;
  readonly codes: (list: string | null | undefined) => CodeValues;
  readonly phrases: Phrases;
  readonly previous: FragmentType<typeof PREVIOUS> | null;
  readonly previousOn: string | null;
  readonly onNext: () => void;
  /** A colleague who was on this item before me: it waits until they leave, or I say that I go on. */
  readonly ahead: string | null;
}

/** One question with its form, as the catalogue describes it. */
export function OpenItem(props: OpenItemProps) {
  const { dossier, codes, phrases, previousOn, onNext, ahead } = props;
  const item = usePart(OPEN, props.item);
  const before = usePart(PREVIOUS, props.previous);
  // What nobody answered then is no answer to take over.
  const previous = before && !isOpen(before) ? before : null;
  const { t } = useLingui();
  const formats = useFormats();
  const [goesOn, setGoesOn] = useState(false);
  const locked = ahead !== null && !goesOn;
  const mayFill = item.availableActions.includes('FILL') && !locked;
  const answer = useAnswer(dossier, item, onNext);
  const { draft, edit, send, asked, conflict } = answer;
  const choose = (applicability: Applicability) => {
    if (mayFill)
      edit({
        ...draft,
        applicability,
        records: applicability === 'APPLICABLE' && draft.records.length === 0 ? [{}] : draft.records,
      });
  };
  const copy = () => {
    if (previous && mayFill) edit(copied(previous));
  };
  useKeys(
    {
      '1': () => choose('APPLICABLE'),
      '2': () => choose('NOT_APPLICABLE'),
      '3': () => choose('UNKNOWN'),
      o: copy,
      c: () => void send(true),
      'Ctrl+Enter': () => void send(false),
    },
    mayFill && conflict === null,
  );
  const lacking = missing(draft);
  return (
    <article className="item item--open" aria-labelledby={`q-${item.code}`} id={`item-${item.code}`}>
      <div className="ask">
        <h3 id={`q-${item.code}`}>
          {item.label}
          {item.mandatory && <span className="sub small"> {t`verplicht`}</span>}
        </h3>
        <p>
          {item.question} {item.legalBasis && <span className="sub">{item.legalBasis}</span>}
        </p>
        {locked && (
          <Note tone="info" icon="users">
            {t`${ahead} werkt nu aan deze inlichting.`}{' '}
            <LinkButton onPress={() => setGoesOn(true)}>{t`Toch invullen`}</LinkButton>
          </Note>
        )}
        <Validity validity={item.validity} />
        <SourceState dossierId={dossier.id} item={item} />
        <TakeSource dossierId={dossier.id} item={item} fill={FILL} />
        {mayFill ? (
          <Segmented
            label={t`Is ${item.label} van toepassing?`}
            segments={[
              { value: 'APPLICABLE', label: t`Van toepassing`, hint: '1' },
              { value: 'NOT_APPLICABLE', label: t`Niet van toepassing`, hint: '2' },
              { value: 'UNKNOWN', label: t`Niet gekend`, hint: '3' },
            ]}
            value={draft.applicability}
            onChange={choose}
          />
        ) : (
          <ReadOnly item={item} />
        )}
        {asked && lacking.choice && (
          <Note tone="error">{t`Kies eerst of deze inlichting van toepassing is.`}</Note>
        )}
        {answer.overtaken && (
          <Note
            tone="warn"
            icon="users"
          >{t`${item.filledBy?.name ?? t`Een collega`} heeft dit intussen beantwoord. Bij het bewaren kiest u welk antwoord blijft.`}</Note>
        )}
      </div>
      {mayFill && draft.applicability === 'APPLICABLE' && (
        <AnswerForm
          item={item}
          draft={draft}
          onEdit={edit}
          wrong={answer.wrong}
          codes={codes}
          previous={previous}
          previousOn={previousOn}
          onCopy={copy}
        />
      )}
      {mayFill && previous && draft.applicability !== 'APPLICABLE' && (
        <p className="ask was was--line">
          <span>{t`Vorig dossier: ${previous.summary}`}</span>
          <LinkButton onPress={copy}>
            {t`Overnemen`} <kbd className="kbd">O</kbd>
          </LinkButton>
        </p>
      )}
      {mayFill && (
        <Remark
          label={draft.applicability === 'UNKNOWN' ? t`Opmerking *` : t`Opmerking`}
          value={draft.remark}
          onChange={(remark) => edit({ ...draft, remark })}
          error={
            asked && lacking.remark
              ? t`Leg uit waarom dit niet gekend is. De aanvrager leest deze tekst.`
              : undefined
          }
          itemCode={item.code}
          phrases={phrases}
        />
      )}
      {!mayFill && !locked && item.availableActions.includes('COMMENT') && (
        <CommentOnly dossierId={dossier.id} item={item} phrases={phrases} />
      )}
      {answer.refusal && (
        <div className="ask" role="alert">
          <Note tone="error">{answer.refusal}</Note>
        </div>
      )}
      {mayFill && (
        <div className="item__foot">
          <Button
            kind="primary"
            hint="C"
            isPending={answer.busy}
            onPress={() => void send(true)}
          >{t`Bevestigen en volgende`}</Button>
          <Button kind="quiet" onPress={onNext}>{t`Overslaan`}</Button>
          <span className="field__ok" role="status">
            {answer.savedAt
              ? t`Bewaard om ${formats.time(answer.savedAt)}`
              : answer.written
                ? t`Niet verstuurd, blijft hier bewaard`
                : ''}
          </span>
        </div>
      )}
      {conflict && (
        <ConflictDialog
          mine={draft}
          theirs={conflict}
          codes={codes}
          onKeepTheirs={answer.keepTheirs}
          onKeepMine={() => void send(false, conflict.version)}
          busy={answer.busy}
        />
      )}
    </article>
  );
}
