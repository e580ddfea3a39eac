import type { FragmentType } from '@apollo/client';
import { useLingui } from '@lingui/react/macro';
import { Note, usePart } from '@vip/ui';
import { graphql } from '../../gql/index.ts';

export const LEFT = graphql(`
  fragment WhyHere_dossier on Dossier {
    id
    leftToController {
      reasons {
        reason
        text
      }
    }
  }
`);

/** Why the municipality's policy left this dossier to a person, in one line; nothing when no policy was in force. */
export function WhyHere(props: { dossier: FragmentType<typeof LEFT> }) {
  const { leftToController } = usePart(LEFT, props.dossier);
  const { t } = useLingui();
  if (!leftToController) return null;
  return (
    <Note icon="inspect" title={t`Waarom u dit ziet:`}>
      {leftToController.reasons.map(({ text }) => text).join('; ')}.
    </Note>
  );
}
