import { useEffect, useState } from 'react';
import type { FragmentType } from '@apollo/client';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { useLingui } from '@lingui/react/macro';
import type { Language } from '@vip/domain-kit';
import { toast, usePart } from '@vip/ui';
import type { RecordSchema } from '@vip/catalogue/schema';
import type { SupplierFillItemMutation } from '../../gql/graphql.ts';
import { graphql } from '../../gql/index.ts';
import {
  complete,
  draftOf,
  dropDraft,
  inputOf,
  keepDraft,
  keptDraft,
  problemsOf,
  type Draft,
} from './form.ts';

export const DRAFT = graphql(`
  fragment Draft_item on DossierItem {
    id
    code
    label
    version
    status
    applicability
    remark
    availableActions
    records {
      id
      attributes {
        code
        value
      }
    }
  }
`);

const ITEM_SCHEMA = graphql(`
  query SupplierItemSchema($version: String!, $code: ID!) {
    catalogue(version: $version) {
      version
      item(code: $code) {
        code
        jsonSchema
      }
    }
  }
`);

export const FILL = graphql(`
  mutation SupplierFillItem($input: FillItemInput!) {
    fillItem(input: $input) {
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
        }
      }
      ... on ItemConflict {
        code
        message
        current
        item {
          id
          version
          ...FillItem_item
          ...ConflictDialog_item
          ...Draft_item @unmask
        }
      }
      ... on InvalidInput {
        code
        message
        fields {
          path
          code
          message
        }
      }
      ... on Refusal {
        code
        message
      }
    }
  }
`);

type Conflict = Extract<SupplierFillItemMutation['fillItem'], { __typename: 'ItemConflict' }>['item'];

/**
 * The answer that somebody is writing: kept in this tab until it is sent, and sent with the version that it started from,
 * so that a colleague's answer that came in meanwhile is never overwritten unseen.
 */
export function useAnswer(
  dossier: { readonly id: string; readonly catalogueVersion: string },
  from: FragmentType<typeof DRAFT>,
  onNext: () => void,
) {
  const item = usePart(DRAFT, from);
  const { t, i18n } = useLingui();
  const client = useApolloClient();
  const { data } = useQuery(ITEM_SCHEMA, {
    variables: { version: dossier.catalogueVersion, code: item.code },
    skip: !item.availableActions.includes('FILL'),
  });
  const schema = (data?.catalogue.item?.jsonSchema ?? null) as RecordSchema | null;
  const kept = keptDraft(item.id);
  const [draft, setDraft] = useState<Draft>(() => kept?.draft ?? draftOf(item));
  /** Version that the writing started from; null while nothing was written. */
  const [base, setBase] = useState<number | null>(() => kept?.version ?? null);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [wrong, setWrong] = useState<
    readonly { readonly path: readonly string[]; readonly message: string }[]
  >([]);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [savedAt, setSavedAt] = useState<Date | null>(null);

  // A colleague's answer comes in live: it is taken over while nothing was written here.
  useEffect(() => {
    if (base === null) setDraft(draftOf(item));
  }, [item, base]);

  const edit = (next: Draft) => {
    const since = base ?? item.version;
    setDraft(next);
    setWrong([]); // it was about the answer before this
    setBase(since);
    setSavedAt(null);
    keepDraft(item.id, since, next);
  };
  const forget = () => {
    dropDraft(item.id);
    setBase(null);
    setAsked(false);
    setConflict(null);
  };
  const send = async (goOn: boolean, expectedVersion = base ?? item.version) => {
    setAsked(true);
    setRefusal(null);
    setWrong([]);
    if (busy) return;
    if (!complete(draft, schema)) return void requestAnimationFrame(() => focusFirstError(item.code));
    setBusy(true);
    try {
      const { data } = await client.mutate({
        mutation: FILL,
        variables: { input: { dossierId: dossier.id, code: item.code, ...inputOf(draft), expectedVersion } },
      });
      const answer = data!.fillItem;
      switch (answer.__typename) {
        case 'FillItemSuccess':
          forget();
          setSavedAt(new Date());
          sayKept(t`${item.label}: bewaard`);
          if (goOn) onNext();
          return;
        case 'ItemConflict':
          return setConflict(answer.item);
        case 'InvalidInput':
          setWrong(answer.fields);
          return setRefusal(
            answer.fields.length > 0 ? answer.fields.map(({ message }) => message).join(' ') : answer.message,
          );
        default:
          return setRefusal(answer.message);
      }
    } catch {
      setRefusal(t`Er kwam geen antwoord. Uw antwoord staat hier nog; probeer het opnieuw.`);
    } finally {
      setBusy(false);
    }
  };
  const unfit = asked && schema ? problemsOf(draft, schema) : [];
  const keepTheirs = () => {
    if (conflict) setDraft(draftOf(conflict));
    forget();
  };
  return {
    draft,
    edit,
    send,
    keepTheirs,
    asked,
    busy,
    refusal,
    wrong: [
      ...unfit.map(({ path, message }) => ({ path, message: message[i18n.locale as Language] })),
      ...wrong,
    ],
    conflict,
    savedAt,
    written: base !== null,
    overtaken: base !== null && item.version > base,
  };
}

let closeLast = (): void => {};
/** One message at a time: who answers ten questions a minute reads only the last. */
function sayKept(text: string): void {
  closeLast();
  closeLast = toast({ text, icon: 'check' });
}

/** The first field that is wrong, once it is drawn as such; in the middle, since the foot of the item lies over the end. */
function focusFirstError(code: string): void {
  const field = document.querySelector<HTMLElement>(
    `#item-${CSS.escape(code)} :is([aria-invalid="true"], [data-invalid] button)`,
  );
  field?.focus({ preventScroll: true });
  field?.scrollIntoView({ block: 'center' });
}
