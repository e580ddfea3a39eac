import { useRef, useState } from 'react';
import type { FragmentType } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import { LinkButton, TextArea, TextField, toast, useKeys, usePart } from '@vip/ui';
import { graphql } from '../../gql/index.ts';

export const PHRASE = graphql(`
  fragment Remark_phrase on StandardPhrase {
    id
    itemCode
    title
    text
  }
`);
export type Phrases = readonly FragmentType<typeof PHRASE>[];

const SAVE_PHRASE = graphql(`
  mutation SupplierSavePhrase($input: SaveStandardPhraseInput!) {
    saveStandardPhrase(input: $input) {
      __typename
      ... on StandardPhraseSuccess {
        phrase {
          ...Remark_phrase
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

interface RemarkProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  readonly itemCode: string;
  readonly phrases: Phrases;
}

/** The remark of an answer, with the municipality's standard phrases; M goes to it, P to the first phrase. */
export function Remark({ label, value, onChange, error, itemCode, phrases }: RemarkProps) {
  const { t } = useLingui();
  const client = useApolloClient();
  const area = useRef<HTMLTextAreaElement>(null);
  const row = useRef<HTMLDivElement>(null);
  const [title, setTitle] = useState<string | null>(null);
  const [added, setAdded] = useState<Phrases>([]);
  const all = usePart(PHRASE, [...phrases, ...added]);
  const fitting = all.filter((phrase) => !phrase.itemCode || phrase.itemCode === itemCode);
  useKeys({
    m: () => area.current?.focus(),
    p: () => (row.current?.querySelector('button') ?? area.current)?.focus(),
  });
  const keep = async () => {
    const { data } = await client.mutate({
      mutation: SAVE_PHRASE,
      variables: { input: { itemCode, title: title!.trim(), text: value.trim() } },
    });
    const answer = data!.saveStandardPhrase;
    if (answer.__typename !== 'StandardPhraseSuccess')
      return void toast({ text: answer.message, icon: 'warn' });
    setAdded([...added, answer.phrase]);
    setTitle(null);
    toast({ text: t`Standaardzin bewaard voor uw gemeente`, icon: 'check' });
  };
  return (
    <div className="ask">
      <TextArea label={label} value={value} onChange={onChange} error={error} rows={2} textAreaRef={area} />
      <div className="row phrases" role="group" aria-label={t`Standaardzinnen`} ref={row}>
        {fitting.map((phrase) => (
          <LinkButton
            key={phrase.id}
            onPress={() => onChange(value ? `${value} ${phrase.text}` : phrase.text)}
          >
            {phrase.title}
          </LinkButton>
        ))}
        {value.trim() !== '' && title === null && (
          <LinkButton icon="save" onPress={() => setTitle('')}>{t`Als standaardzin bewaren`}</LinkButton>
        )}
      </div>
      {title !== null && (
        <form
          className="row phrases"
          onSubmit={(event) => {
            event.preventDefault();
            if (title.trim() !== '') void keep();
          }}
        >
          <TextField
            label={t`Naam van de standaardzin`}
            value={title}
            onChange={setTitle}
            maxLength={100}
            autoFocus
          />
          <LinkButton onPress={() => title.trim() !== '' && void keep()}>{t`Bewaren`}</LinkButton>
          <LinkButton onPress={() => setTitle(null)}>{t`Annuleren`}</LinkButton>
        </form>
      )}
    </div>
  );
}
