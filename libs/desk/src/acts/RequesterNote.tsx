import type { FragmentType } from '@apollo/client';
import { useLingui } from '@lingui/react/macro';
import { Note, usePart } from '@vip/ui';
import { graphql } from '../gql/index.ts';

export const ASKED = graphql(`
  fragment RequesterNote_dossier on Dossier {
    id
    note
    requester {
      id
      name
    }
  }
`);

/** What the requester wrote to the municipality: it is read before the work, at every width. */
export function RequesterNote(props: { dossier: FragmentType<typeof ASKED> }) {
  const { note, requester } = usePart(ASKED, props.dossier);
  const { t } = useLingui();
  if (!note) return null;
  return (
    <Note icon="comment" title={t`Nota van ${requester.name}.`}>
      {note}
    </Note>
  );
}
