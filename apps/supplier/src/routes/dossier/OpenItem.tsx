import { useEffect, useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { Button, LinkButton, Note, Segmented, TextArea, toast, useFormats, useKeys } from '@vip/ui';
import type { Applicability, FillItem_ItemFragment, SupplierDossierQuery } from '../../gql/graphql.ts';
import { AttributeField, type CodeValues } from './AttributeField.tsx';
import { ConflictDialog } from './ConflictDialog.tsx';
import { FILL } from './documents.ts';
import { changed, complete, copied, draftOf, dropDraft, inputOf, keepDraft, keptDraft, missing, type Draft } from './form.ts';
import { SourceState } from './SourceState.tsx';

export type Dossier = NonNullable<SupplierDossierQuery['dossier']>;
type PreviousItem = NonNullable<Dossier['previousDossier']>['sections'][number]['items'][number];

interface OpenItemProps {
  readonly dossier: Dossier;
  readonly item: FillItem_ItemFragment;
  readonly codes: (list: string | null | undefined) => CodeValues;
  readonly phrases: SupplierDossierQuery['standardPhrases'];
  readonly previous: PreviousItem | null;
  readonly previousOn: string | null;
  readonly onNext: () => void;
}

/** One question with its form, as the catalogue describes it. */
export function OpenItem({ dossier, item, codes, phrases, previous, previousOn, onNext }: OpenItemProps) {
  const { t } = useLingui();
  const client = useApolloClient();
  const formats = useFormats();
  const mayFill = item.availableActions.includes('FILL');
  const [draft, setDraft] = useState<Draft>(() => keptDraft(item.id)?.draft ?? draftOf(item));
  const [touched, setTouched] = useState(() => keptDraft(item.id) !== null);
  const [at, setAt] = useState(0);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const [conflict, setConflict] = useState<FillItem_ItemFragment | null>(null);
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const { attributes, cardinality } = item.definition;

  // A colleague's answer comes in live: it is taken over while nothing was typed here.
  useEffect(() => {
    if (!touched) setDraft(draftOf(item));
  }, [item, touched]);

  const edit = (next: Draft) => {
    setDraft(next);
    setTouched(true);
    setSavedAt(null);
    keepDraft(item.id, item.version, next);
  };
  const choose = (applicability: Applicability) => {
    if (mayFill) edit({ ...draft, applicability, records: applicability === 'APPLICABLE' && draft.records.length === 0 ? [{}] : draft.records });
  };
  const copy = () => {
    if (previous && mayFill) edit(copied(previous));
  };

  const send = async (expectedVersion: number, goOn: boolean) => {
    setAsked(true);
    setRefusal(null);
    setWrong({});
    if (!complete(draft, attributes)) return;
    setBusy(true);
    try {
      const { data } = await client.mutate({ mutation: FILL, variables: { input: { dossierId: dossier.id, code: item.code, ...inputOf(draft), expectedVersion } } });
      const answer = data!.fillItem;
      switch (answer.__typename) {
        case 'FillItemSuccess':
          dropDraft(item.id);
          setTouched(false);
          setAsked(false);
          setConflict(null);
          setSavedAt(new Date());
          toast({ text: t`${item.label}: bewaard`, icon: 'check' });
          if (goOn) onNext();
          return;
        case 'ItemConflict':
          return setConflict(answer.item);
        case 'InvalidInput':
          setWrong(Object.fromEntries(answer.fields.map(({ path, message }) => [path.join('.'), message])));
          return setRefusal(answer.fields[0]?.message ?? answer.message);
        default:
          return setRefusal(answer.message);
      }
    } catch {
      setRefusal(t`Er kwam geen antwoord. Uw antwoord staat hier nog; probeer het opnieuw.`);
    } finally {
      setBusy(false);
    }
  };
  useKeys(
    {
      '1': () => choose('APPLICABLE'),
      '2': () => choose('NOT_APPLICABLE'),
      '3': () => choose('UNKNOWN'),
      o: copy,
      c: () => void send(item.version, true),
      'Ctrl+Enter': () => void send(item.version, false),
    },
    mayFill && conflict === null,
  );

  const lacking = missing(draft, attributes);
  const errorOf = (code: string): string | undefined => {
    const refused = Object.entries(wrong).find(([path]) => path.includes(`.${at}.`) && path.endsWith(code))?.[1];
    if (refused) return refused;
    return asked && lacking.fields.some((field) => field.record === at && field.code === code) ? t`Vul dit in: het is verplicht als de inlichting van toepassing is.` : undefined;
  };
  const records = draft.records.length > 0 ? draft.records : [{}];
  const several = cardinality.endsWith('n');
  const was = (code: string) => previous?.records[at]?.attributes.find((one) => one.code === code);
  const fitting = phrases.filter(({ itemCode }) => !itemCode || itemCode === item.code);

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
        <SourceState dossierId={dossier.id} item={item} />
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
          <p>
            <b>{item.summary}</b>
          </p>
        )}
        {asked && lacking.choice && <Note tone="error">{t`Kies eerst of deze inlichting van toepassing is.`}</Note>}
      </div>
      {mayFill && draft.applicability === 'APPLICABLE' && (
        <>
          {several && (
            <div className="recs">
              <Segmented
                label={t`Antwoorden`}
                value={String(at)}
                onChange={(id) => setAt(Number(id))}
                segments={records.map((record, index) => ({ value: String(index), label: recordName(record, t`Antwoord ${index + 1}`) }))}
              />
              <LinkButton
                icon="plus"
                onPress={() => {
                  edit({ ...draft, records: [...records, {}] });
                  setAt(records.length);
                }}
              >{t`Nog een antwoord`}</LinkButton>
              {records.length > 1 && (
                <LinkButton
                  onPress={() => {
                    edit({ ...draft, records: records.filter((_, index) => index !== at) });
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
                <LinkButton onPress={copy}>
                  {t`Alles overnemen`} <kbd className="kbd">O</kbd>
                </LinkButton>
              </div>
            )}
            {attributes.map((attribute) => (
              <Pair key={attribute.code}>
                <div className="fld fld--field">
                  <AttributeField
                    attribute={attribute}
                    codes={codes(attribute.codeList)}
                    value={records[at]?.[attribute.code] ?? null}
                    error={errorOf(attribute.code)}
                    onChange={(value) => edit(changed(draft, at, attribute.code, value))}
                  />
                </div>
                {previous && (
                  <div className="was">
                    <span>{was(attribute.code)?.display ?? <span className="sub">{t`Niet ingevuld`}</span>}</span>
                  </div>
                )}
              </Pair>
            ))}
          </div>
        </>
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
        <div className="ask">
          <TextArea
            label={draft.applicability === 'UNKNOWN' ? t`Opmerking *` : t`Opmerking`}
            value={draft.remark}
            onChange={(remark) => edit({ ...draft, remark })}
            error={asked && lacking.remark ? t`Leg uit waarom dit niet gekend is. De aanvrager leest deze tekst.` : undefined}
            rows={2}
          />
          {fitting.length > 0 && (
            <div className="row phrases" role="group" aria-label={t`Standaardzinnen`}>
              {fitting.map((phrase) => (
                <LinkButton key={phrase.id} onPress={() => edit({ ...draft, remark: draft.remark ? `${draft.remark} ${phrase.text}` : phrase.text })}>{phrase.title}</LinkButton>
              ))}
            </div>
          )}
        </div>
      )}
      {refusal && <Note tone="error">{refusal}</Note>}
      {mayFill && (
        <div className="item__foot">
          <Button kind="primary" hint="C" isPending={busy} onPress={() => void send(item.version, true)}>{t`Bevestigen en volgende`}</Button>
          <Button kind="quiet" onPress={onNext}>{t`Overslaan`}</Button>
          <span className="field__ok" role="status">
            {savedAt ? t`Bewaard om ${formats.time(savedAt)}` : touched ? t`Niet verstuurd, blijft hier bewaard` : ''}
          </span>
        </div>
      )}
      {conflict && (
        <ConflictDialog
          mine={draft}
          theirs={conflict}
          onKeepTheirs={() => {
            dropDraft(item.id);
            setTouched(false);
            setDraft(draftOf(conflict));
            setConflict(null);
          }}
          onKeepMine={() => void send(conflict.version, false)}
          busy={busy}
        />
      )}
    </article>
  );
}

const Pair = ({ children }: { children: React.ReactNode }) => <>{children}</>;

function recordName(record: Readonly<Record<string, unknown>>, fallback: string): string {
  const first = Object.values(record).find((value) => typeof value === 'string' && value !== '');
  return typeof first === 'string' ? first.slice(0, 24) : fallback;
}
