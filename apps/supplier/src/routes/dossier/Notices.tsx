import type { FragmentType } from '@apollo/client';
import { useLingui } from '@lingui/react/macro';
import { Note, usePart } from '@vip/ui';
import { RequesterNote } from '@vip/desk/acts/RequesterNote.tsx';
import { VerifyRight } from '@vip/desk/acts/VerifyRight.tsx';
import { Watched } from '@vip/desk/dossier/Watched.tsx';
import { DossierWaiting } from '@vip/desk/sources/DossierWaiting.tsx';
import { graphql } from '../../gql/index.ts';

export const NOTICES = graphql(`
  fragment Notices_dossier on Dossier {
    id
    version
    status
    returnReason
    corrections {
      id
      itemLabel
      reason
      status
    }
    ...RequesterNote_dossier
    ...VerifyRight_dossier
    ...Watched_dossier
  }
`);

/** What must be read before the work: a refusal, a right to verify, why it came back, what is to be corrected. */
export function Notices(props: { dossier: FragmentType<typeof NOTICES>; refusal: string | null }) {
  const { refusal } = props;
  const dossier = usePart(NOTICES, props.dossier);
  const { t } = useLingui();
  return (
    <div className="notices">
      {refusal && <Note tone="error">{refusal}</Note>}
      <VerifyRight dossier={dossier} />
      <DossierWaiting id={dossier.id} version={dossier.version} />
      <RequesterNote dossier={dossier} />
      {dossier.returnReason && dossier.status === 'WITH_MUNICIPALITY' && (
        <Note tone="warn" title={t`Teruggestuurd door de controleur.`}>
          {dossier.returnReason}
        </Note>
      )}
      {dossier.corrections
        .filter(({ status }) => status === 'OPEN' || status === 'REOPENED')
        .map((one) => (
          <Note key={one.id} tone="warn" icon="back" title={t`Correctie gevraagd over ${one.itemLabel}.`}>
            {one.reason}
          </Note>
        ))}
      <Watched dossier={dossier} />
    </div>
  );
}
