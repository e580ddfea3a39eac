import type { FragmentType } from '@apollo/client';
import { Plural, useLingui } from '@lingui/react/macro';
import { Note, useFormats, usePart } from '@vip/ui';
import { graphql } from '../gql/index.ts';

export const WATCHED = graphql(`
  fragment Watched_dossier on Dossier {
    id
    requester {
      id
      name
    }
    watch {
      id
      until
      endedAt
      openChanges
    }
  }
`);

/** That who ordered watches a delivered dossier until the deed: to know for officers, nothing for them to do. */
export function Watched(props: { dossier: FragmentType<typeof WATCHED> }) {
  const { watch, requester } = usePart(WATCHED, props.dossier);
  const { t } = useLingui();
  const formats = useFormats();
  if (!watch || watch.endedAt) return null;
  return (
    <Note
      icon="history"
      title={t`${requester.name} volgt dit dossier op tot en met ${formats.date(watch.until)}.`}
    >
      {watch.openChanges > 0 && (
        <Plural
          value={watch.openChanges}
          _0="De bronnen zeggen nog wat geleverd werd."
          one="Over # inlichting zegt een bron nu iets anders."
          other="Over # inlichtingen zegt een bron nu iets anders."
        />
      )}
    </Note>
  );
}
