import { useLingui } from '@lingui/react/macro';
import { Note } from '@vip/ui';
import { VerifyRight } from '@vip/desk/acts/VerifyRight.tsx';
import { DossierWaiting } from '@vip/desk/sources/DossierWaiting.tsx';
import type { Dossier } from './OpenItem.tsx';

/** What must be read before the work: a refusal, a right to verify, why it came back, what is to be corrected. */
export function Notices({ dossier, refusal }: { dossier: Dossier; refusal: string | null }) {
  const { t } = useLingui();
  return (
    <div className="notices">
      {refusal && <Note tone="error">{refusal}</Note>}
      <VerifyRight dossier={dossier} />
      <DossierWaiting id={dossier.id} version={dossier.version} />
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
    </div>
  );
}
