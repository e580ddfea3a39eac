import type { ReactNode } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Facts, useSession } from '@vip/ui';
import { useParams } from 'react-router';
import { NotFound } from './NotFound.tsx';

/** The pages of the footer. */
export function About() {
  const { t } = useLingui();
  const page = useParams()['page'];
  switch (page) {
    case 'contact':
      return (
        <Page title={t`Contact`} after={<Desk />}>
          <Trans>
            Vragen over de inhoud van een dossier stelt u aan de gemeente; haar contactgegevens staan op het
            dossier. Vragen over deze toepassing, over uw aanmelding of over een factuur beantwoordt het
            contactpunt van het Vastgoedinformatieplatform. Vermeld altijd het nummer van uw aanvraag of
            dossier.
          </Trans>
        </Page>
      );
    case 'privacy':
      return (
        <Page title={t`Privacy`}>
          <Trans>
            Wij verwerken uw naam, uw organisatie, uw e-mailadres en, als u als burger aanmeldt, uw
            rijksregisternummer, alleen om uw recht op een perceel na te gaan. Dat nummer wordt versleuteld
            bewaard en nooit getoond. Elke raadpleging van een dossier wordt bijgehouden. U kunt opvragen wat
            wij over u bewaren.
          </Trans>
        </Page>
      );
    case 'accessibility':
      return (
        <Page title={t`Toegankelijkheidsverklaring`} after={<Desk />}>
          <Trans>
            Deze toepassing volgt WCAG 2.2 op niveau AA. Alles kan met het toetsenbord, en alles wat op de
            kaart kan, kan ook in een lijst. Hoog contrast zet u aan in het menu onder uw naam. Werkt iets
            niet voor u? Laat het ons weten via het contactpunt; wij antwoorden binnen tien werkdagen.
          </Trans>
        </Page>
      );
    case 'terms':
      return (
        <Page title={t`Gebruiksvoorwaarden`}>
          <Trans>
            Een dossier geeft weer wat de bronnen en de gemeente op de vermelde dag verklaarden. Het is een
            jaar geldig, tenzij een bron wijzigt. Voorlopige gegevens zijn niet bedoeld voor een akte. De
            prijs is die van de dag van de aanvraag.
          </Trans>
        </Page>
      );
    default:
      return <NotFound />;
  }
}

/** How to reach the help desk, for as far as the operator of the platform said so. */
function Desk() {
  const { t } = useLingui();
  const { email, phone } = useSession().contact;
  return (
    <Facts
      facts={[
        [t`E-mail`, email && <a href={`mailto:${email}`}>{email}</a>],
        [t`Telefoon`, phone && <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>],
      ]}
    />
  );
}

function Page({ title, children, after }: { title: string; children: ReactNode; after?: ReactNode }) {
  return (
    <main id="inhoud" className="wrap page">
      <title>{`${title} | Vastgoedinformatie`}</title>
      <h1>{title}</h1>
      <div className="prose">
        <p style={{ marginTop: 'var(--s4)' }}>{children}</p>
      </div>
      {after}
    </main>
  );
}
