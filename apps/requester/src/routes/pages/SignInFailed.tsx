import { Trans, useLingui } from '@lingui/react/macro';
import { ButtonLink, Note, signInHref } from '@vip/ui';
import { useSearchParams } from 'react-router';

/** Where the gateway sends people whose sign-in did not work, with the reason. */
export function SignInFailed() {
  const { t } = useLingui();
  const reason = useSearchParams()[0].get('reason');
  return (
    <main id="inhoud" className="wrap page stack">
      <title>{t`Aanmelden lukte niet | Vastgoedinformatie`}</title>
      <h1>
        <Trans>Aanmelden lukte niet</Trans>
      </h1>
      <Note tone={reason === 'cancelled' ? 'info' : 'warn'}>
        {reason === 'cancelled' ? (
          <Trans>U brak het aanmelden af. Uw gekozen percelen zijn bewaard.</Trans>
        ) : reason === 'expired' ? (
          <Trans>Het aanmelden duurde te lang of werd in een ander venster afgerond. Begin opnieuw.</Trans>
        ) : reason === 'unavailable' ? (
          <Trans>
            De aanmelddienst van de Vlaamse overheid antwoordt niet. Probeer het over enkele minuten opnieuw.
          </Trans>
        ) : (
          <Trans>De aanmelddienst gaf een antwoord dat wij niet konden nagaan. Begin opnieuw.</Trans>
        )}
      </Note>
      <div className="row">
        <ButtonLink kind="primary" href={signInHref('/requester/')}>
          <Trans>Opnieuw aanmelden</Trans>
        </ButtonLink>
        <ButtonLink href="/">
          <Trans>Verder zonder aanmelden</Trans>
        </ButtonLink>
      </div>
    </main>
  );
}
