import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Facts, Note, saveFile, useFormats } from '@vip/ui';
import type { DocumentStanding } from '../../gql/graphql.ts';
import type { Check, Outcome } from './useCheck.ts';

type Known = NonNullable<Check['document']>;

/** What came of a check, in one line first; then what the document is, and its proof. */
export function Verdict({ checked, check }: Outcome) {
  const { document } = check;
  if (!document) return <Unknown checked={checked} />;
  return (
    <section className="doccheck__verdict" aria-live="polite">
      <Standing document={document} />
      {checked.by === 'fingerprint' && (
        <Note tone="info">
          <Trans>
            Dit zegt iets over de vingerafdruk, niet over het blad in uw hand: wie de tekst op papier
            verandert, kan de vingerafdruk laten staan. Controleer het bestand zelf om zeker te zijn.
          </Trans>
        </Note>
      )}
      <What document={document} />
      <Proof check={check} document={document} />
    </section>
  );
}

const TONE = {
  VALID: 'ok',
  IN_CORRECTION: 'warn',
  SUPERSEDED: 'warn',
  EXPIRED: 'warn',
} as const satisfies Record<DocumentStanding, string>;

function Standing({ document }: { document: Known }) {
  const { t } = useLingui();
  const formats = useFormats();
  const until = formats.date(document.validUntil);
  const edition = document.newestEdition;
  const newest = formats.date(document.newestDeliveredAt);
  const titles: Record<DocumentStanding, string> = {
    VALID: t`Echt, en geldig tot ${until}.`,
    IN_CORRECTION: t`Echt, maar er loopt een correctie.`,
    SUPERSEDED: t`Echt, maar vervangen.`,
    EXPIRED: t`Echt, maar vervallen.`,
  };
  const texts: Record<DocumentStanding, string> = {
    VALID: t`Dit is de jongste uitgave van het dossier.`,
    IN_CORRECTION: t`Misschien volgt er een nieuwe uitgave. Tot dan geldt deze, tot ${until}.`,
    SUPERSEDED: t`Op ${newest} is uitgave ${edition} afgeleverd. Vraag die aan wie u dit document gaf.`,
    EXPIRED: t`Het gold tot ${until}. Voor een akte is een nieuw dossier nodig.`,
  };
  return (
    <Note tone={TONE[document.standing]} title={titles[document.standing]}>
      {texts[document.standing]}
    </Note>
  );
}

function What({ document }: { document: Known }) {
  const { t } = useLingui();
  const formats = useFormats();
  const kinds: Record<Known['kind'], string> = {
    PDF_UA: t`PDF, zoals afgeleverd`,
    PDF_A: t`PDF voor het archief`,
    JSON: t`Gestructureerde gegevens (JSON)`,
    JSON_LD: t`Gestructureerde gegevens (JSON-LD)`,
  };
  return (
    <Facts
      facts={[
        [t`Dossier`, document.dossierNumber],
        [t`Document`, kinds[document.kind]],
        [t`Gevalideerd door`, document.municipality.name],
        [t`Gevalideerd op`, formats.dateTime(document.deliveredAt)],
        [t`Uitgave`, String(document.edition)],
        [t`Geldig tot`, formats.date(document.validUntil)],
      ]}
    />
  );
}

/** What the log holds of the delivery, as a file that stays provable without us. */
function Proof({ check, document }: { check: Check; document: Known }) {
  const { proof } = check;
  if (!proof)
    return (
      <p className="sub">
        <Trans>
          Het wettelijke logboek heeft deze levering nog niet bijgeschreven. Probeer het over een minuut
          opnieuw.
        </Trans>
      </p>
    );
  const name = `bewijs-${document.dossierNumber}-${document.edition}.json`;
  return (
    <div className="doccheck__proof">
      <p>
        <Trans>
          De levering staat in het wettelijke logboek, als regel {proof.leafIndex}. Het bewijs daarvan kan
          iedereen zonder ons nakijken, met alleen de openbare sleutel van het logboek.
        </Trans>
      </p>
      <Button
        icon="download"
        onPress={() =>
          saveFile(name, new Blob([JSON.stringify(proof, null, 2)], { type: 'application/json' }))
        }
      >
        <Trans>Bewijs bewaren</Trans>
      </Button>
    </div>
  );
}

function Unknown({ checked }: Pick<Outcome, 'checked'>) {
  const { t } = useLingui();
  if (checked.by === 'fingerprint')
    return (
      <Note tone="error" title={t`Deze vingerafdruk kennen wij niet.`}>
        <Trans>
          Wij leverden geen document af met deze vingerafdruk. Kijk na of elk teken klopt; de cijfers 0 en 1
          staan er, de letters o en l niet.
        </Trans>
      </Note>
    );
  const { name } = checked;
  return (
    <Note tone="error" title={t`Dit bestand leverden wij zo niet af.`}>
      <Trans>
        {name} komt niet van dit platform, of werd nadien veranderd. Ook opnieuw bewaren, samenvoegen of
        afdrukken naar PDF verandert een bestand. Vraag het document zoals het gedownload is, of geef
        hierboven de vingerafdruk die bovenaan elke bladzijde staat.
      </Trans>
    </Note>
  );
}
