import { useEffect, useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import type { ResultOf } from '@graphql-typed-document-node/core';
import { useLingui } from '@lingui/react/macro';
import { parseCapakey } from '@vip/domain-kit';
import { Button, ComboBoxSearch, useFormats } from '@vip/ui';
import { graphql } from '../../gql/index.ts';

const SEARCH = graphql(`
  query SearchParcels($text: String!) {
    searchParcels(text: $text, first: 10) {
      label
      kind
      score
      note
      parcel {
        capakey
        status
        areaM2
        municipality {
          nisCode
          name
        }
      }
    }
  }
`);

type Match = ResultOf<typeof SEARCH>['searchParcels'][number];

/** Typing pauses this long before we ask. */
const PAUSE_MS = 180;
const SHORTEST = 3;

/** Search by address or key in any notation, typing mistakes tolerated; the register does the matching. */
export function SearchBox({ onPick }: { onPick: (capakey: string) => void }) {
  const { t } = useLingui();
  const formats = useFormats();
  const client = useApolloClient();
  const [text, setText] = useState('');
  const [matches, setMatches] = useState<readonly Match[]>([]);
  const [asked, setAsked] = useState('');
  const wanted = text.trim();
  const loading = wanted.length >= SHORTEST && asked !== wanted;

  useEffect(() => {
    if (wanted.length < SHORTEST) return;
    let gone = false;
    const timer = setTimeout(() => {
      client
        .query({ query: SEARCH, variables: { text: wanted.slice(0, 200) } })
        .then(({ data }) => !gone && setMatches(data?.searchParcels ?? []))
        .catch(() => !gone && setMatches([]))
        .finally(() => !gone && setAsked(wanted));
    }, PAUSE_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [client, wanted]);

  const shown = wanted.length >= SHORTEST ? matches : [];
  const take = (id: string) => {
    setText('');
    setMatches([]);
    const picked = id.split('|')[0]!;
    // A key that no longer exists is found as its successors: all of them are meant, and that is told.
    const typed = parseCapakey(wanted);
    onPick(typed.ok && !shown.some((match) => match.parcel.capakey === typed.value) ? typed.value : picked);
  };
  const hit = ({ label, note, kind, parcel }: Match) => ({
    id: `${parcel.capakey}|${label}`,
    label,
    textValue: wanted,
    detail:
      note ??
      (kind === 'ADDRESS'
        ? parcel.capakey
        : [parcel.municipality?.name, parcel.areaM2 ? formats.area(Math.round(parcel.areaM2)) : null]
            .filter(Boolean)
            .join(', ')),
  });

  return (
    <ComboBoxSearch
      label={t`Adres of CaPaKey`}
      text={text}
      onTextChange={setText}
      loading={loading}
      searched={wanted.length >= SHORTEST}
      onPick={take}
      groups={[
        {
          id: 'addresses',
          label: t`Adressen`,
          hits: shown.filter((match) => match.kind === 'ADDRESS').map(hit),
        },
        {
          id: 'parcels',
          label: t`Percelen`,
          hits: shown.filter((match) => match.kind === 'CAPAKEY').map(hit),
        },
      ]}
      action={
        <Button
          kind="primary"
          large
          icon="search"
          onPress={() => shown[0] && take(`${shown[0].parcel.capakey}|`)}
        >
          <span className="t">{t`Zoeken`}</span>
        </Button>
      }
    />
  );
}
