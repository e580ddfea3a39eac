import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@vip/ui';

/** Short answers to what people ask most. */
export function Help() {
  const { t } = useLingui();
  return (
    <main id="inhoud" className="wrap page">
      <title>{t`Hulp | Vastgoedinformatie`}</title>
      <h1>
        <Trans>Hulp</Trans>
      </h1>
      <div className="prose">
        <h2>
          <Trans>Wat is een CaPaKey?</Trans>
        </h2>
        <p>
          <Trans>
            De sleutel van een kadastraal perceel, bijvoorbeeld 24043B0215/00D000: afdeling 24043, sectie B,
            nummer 215D. U vindt hem op uw kadastraal uittreksel. Elke schrijfwijze is goed.
          </Trans>
        </p>
        <h2>
          <Trans>Wie mag wat aanvragen?</Trans>
        </h2>
        <p>
          <Trans>
            Een burger vraagt percelen aan waarop hij of zij een recht heeft. Notarissen, makelaars en
            overheden vragen aan voor hun opdracht. De prijs ziet iedereen, ook zonder aanmelden.
          </Trans>
        </p>
        <h2>
          <Trans>Wanneer krijg ik mijn dossier?</Trans>
        </h2>
        <p>
          <Trans>
            Wat in centrale bronnen staat, ziet u meteen, als voorlopig gegeven. De gemeente vult aan en
            controleert binnen 30 dagen. De verwachte datum is gemeten aan de vorige dossiers van die
            gemeente.
          </Trans>
        </p>
        <h2>
          <Trans>Een antwoord klopt niet. Wat nu?</Trans>
        </h2>
        <p>
          <Trans>
            Open het dossier en kies “Correctie vragen” bij het antwoord. Dat is gratis. Uw dossier blijft
            intussen geldig.
          </Trans>
        </p>
        <h2>
          <Trans>Is een dossier dat ik van iemand kreeg, echt?</Trans>
        </h2>
        <p>
          <Trans>
            Geef het bestand op <Link href="/check">Document controleren</Link>: u ziet of wij het zo
            afleverden, en of het nog geldt. Scannen van de code op de eerste bladzijde kan ook.
          </Trans>
        </p>
        <h2>
          <Trans>Wat betekent “Bron faalde”?</Trans>
        </h2>
        <p>
          <Trans>
            De bron gaf geen antwoord, dus wij weten het nog niet. Dat is iets anders dan “niet van
            toepassing”. Wij proberen het vanzelf opnieuw.
          </Trans>
        </p>
      </div>
    </main>
  );
}
