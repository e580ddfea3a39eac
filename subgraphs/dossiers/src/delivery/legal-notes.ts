import { formatDay } from '@vip/domain-kit';
import type { DocumentModel } from './document-model.ts';

export interface LegalNote {
  readonly title: string;
  readonly text: string;
}

/** What a reader must know before relying on the document; printed at the end, in Dutch. */
export function legalNotes(
  { validUntil, municipality, validatedBy, number, edition, automatic }: DocumentModel,
  checkPage: string,
): readonly LegalNote[] {
  const contact = municipality.contact ? ` U bereikt de gemeente via ${municipality.contact}.` : '';
  return [
    {
      title: 'Geldigheid',
      text: `Dit dossier geeft de toestand weer op de dag van de validatie en is geldig tot ${formatDay(validUntil)}. Wat daarna wijzigt, staat er niet in. Vraag een nieuw dossier aan als de akte later wordt verleden.`,
    },
    {
      title: 'Stedenbouwkundig uittreksel',
      text: 'De rubrieken Overheidsplannen en Vergunningen bevatten de gegevens van het stedenbouwkundig uittreksel. Op de dag van de akte mag het uittreksel hoogstens één jaar oud zijn (Vlaamse Codex Ruimtelijke Ordening, artikel 5.2.1).',
    },
    {
      title: 'Overstromingsgevoeligheid',
      text: 'De overstromingsklassen en de P-score komen uit de kaarten van de Vlaamse Milieumaatschappij. Gegevens over overstromingen ouder dan één jaar moet u opnieuw opvragen voor de akte. Vermeld de P-score in elke publiciteit voor de verkoop.',
    },
    {
      title: 'Wat de antwoorden betekenen',
      text: '"Niet van toepassing" betekent dat de bron of de gemeente is bevraagd en niets heeft gevonden. "Niet gekend" betekent dat de gemeente het antwoord niet kan geven. Bij "Geen antwoord ontvangen" heeft niemand geantwoord: leid daar niets uit af.',
    },
    ...(automatic
      ? [
          {
            title: 'Automatische validatie',
            text: `De gemeente ${municipality.name} besliste op ${formatDay(automatic.policyOn)} dat een dossier zonder tussenkomst van een medewerker wordt geleverd als niets erin een mens vraagt: elke verplichte inlichting is beantwoord door een bron of door het systeem of register van de gemeente, geen bronnen spreken elkaar tegen en niets is betwist. Geen medewerker heeft dit dossier nagekeken. De gemeente is verantwoordelijk zoals voor elk ander dossier.`,
          },
        ]
      : []),
    {
      title: 'Rechtsgrond',
      text: 'De rechtsgrond bij een antwoord is een hulp om de regel terug te vinden. Alleen de tekst in het Belgisch Staatsblad is rechtsgeldig.',
    },
    {
      title: 'Correctie',
      text: `Ziet u een fout? Vraag gratis een correctie aan in het Vastgoedinformatieplatform bij dossier ${number}. ${automatic ? `Het dossier is automatisch gevalideerd namens de gemeente ${municipality.name}.` : `${validatedBy} heeft het dossier gevalideerd.`}${contact}`,
    },
    {
      title: 'Echtheid',
      text: `Of dit document echt is en nog geldt, ziet iedereen op ${checkPage}, zonder aan te melden: geef er het bestand, of de vingerafdruk bovenaan elke pagina. Die vingerafdruk is de SHA-256 van het JSON-bestand van ${number}, uitgave ${edition}.`,
    },
  ];
}
