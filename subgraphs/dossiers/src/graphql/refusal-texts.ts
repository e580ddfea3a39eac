import { formatDay, type Day } from '@vip/domain-kit';
import type { NotOrderableWhy } from '../commands/refusal.ts';
import type { Text } from '../domain/problem.ts';

/** Why a parcel cannot be ordered, and what to do. `from`: first day on which it can, when that is known. */
export const NOT_ORDERABLE: Record<NotOrderableWhy, (capakey: string, from: Day | null) => Text> = {
  UNKNOWN: (key) => ({
    nl: `Perceel ${key} staat niet in het register. Controleer de CaPaKey.`,
    en: `Parcel ${key} is not in the register. Check the CaPaKey.`,
    fr: `La parcelle ${key} ne figure pas dans le registre. Vérifiez la CaPaKey.`,
    de: `Die Parzelle ${key} steht nicht im Register. Prüfen Sie den CaPaKey.`,
  }),
  HISTORIC: (key) => ({
    nl: `Perceel ${key} bestaat niet meer. Kies het perceel dat in de plaats kwam.`,
    en: `Parcel ${key} no longer exists. Choose the parcel that came in its place.`,
    fr: `La parcelle ${key} n'existe plus. Choisissez la parcelle qui l'a remplacée.`,
    de: `Die Parzelle ${key} besteht nicht mehr. Wählen Sie die Parzelle, die an ihre Stelle trat.`,
  }),
  NO_GEOMETRY: (key) => ({
    nl: `Van perceel ${key} is de ligging niet bekend. Het kan niet worden aangevraagd.`,
    en: `The location of parcel ${key} is not known. It cannot be ordered.`,
    fr: `La situation de la parcelle ${key} n'est pas connue. Elle ne peut pas être demandée.`,
    de: `Die Lage der Parzelle ${key} ist nicht bekannt. Sie kann nicht beantragt werden.`,
  }),
  NO_MUNICIPALITY: (key) => ({
    nl: `Van perceel ${key} is de gemeente niet bekend. Het kan niet worden aangevraagd.`,
    en: `The municipality of parcel ${key} is not known. It cannot be ordered.`,
    fr: `La commune de la parcelle ${key} n'est pas connue. Elle ne peut pas être demandée.`,
    de: `Die Gemeinde der Parzelle ${key} ist nicht bekannt. Sie kann nicht beantragt werden.`,
  }),
  NOT_CONNECTED: (key, from) =>
    from === null
      ? {
          nl: `De gemeente van perceel ${key} is niet aangesloten. Vraag de inlichtingen bij de gemeente zelf.`,
          en: `The municipality of parcel ${key} is not connected. Ask the municipality itself.`,
          fr: `La commune de la parcelle ${key} n'est pas connectée. Adressez-vous à la commune.`,
          de: `Die Gemeinde der Parzelle ${key} ist nicht angeschlossen. Wenden Sie sich an die Gemeinde.`,
        }
      : {
          nl: `Perceel ${key} kunt u hier aanvragen vanaf ${formatDay(from)}: dan sluit de gemeente aan. Vraag de inlichtingen tot dan bij de gemeente zelf.`,
          en: `You can order parcel ${key} here from ${formatDay(from)}, when its municipality is connected. Until then, ask the municipality itself.`,
          fr: `Vous pourrez demander la parcelle ${key} ici à partir du ${formatDay(from)}, quand la commune sera connectée. Jusque-là, adressez-vous à la commune.`,
          de: `Die Parzelle ${key} können Sie hier ab dem ${formatDay(from)} beantragen, wenn die Gemeinde angeschlossen ist. Wenden Sie sich bis dahin an die Gemeinde.`,
        },
};

export const NO_DIGEST: Text = {
  nl: 'Een vingerafdruk telt 64 tekens: cijfers en de letters a tot f. Neem hem volledig over, of bereken de SHA-256 van het bestand.',
  en: 'A fingerprint has 64 characters: digits and the letters a to f. Copy all of it, or compute the SHA-256 of the file.',
  fr: 'Une empreinte compte 64 caractères : des chiffres et les lettres a à f. Recopiez-la entièrement, ou calculez le SHA-256 du fichier.',
  de: 'Ein Fingerabdruck hat 64 Zeichen: Ziffern und die Buchstaben a bis f. Übernehmen Sie ihn vollständig, oder berechnen Sie den SHA-256 der Datei.',
};

export const NO_RIGHT = (key: string): Text => ({
  nl: `Volgens het kadaster hebt u geen recht op perceel ${key}. Verwijder het, of vraag de eigenaar of uw notaris om de aanvraag te doen.`,
  en: `According to the cadastre you hold no right on parcel ${key}. Remove it, or ask the owner or your notary to make the request.`,
  fr: `Selon le cadastre, vous n'avez aucun droit sur la parcelle ${key}. Supprimez-la, ou demandez au propriétaire ou à votre notaire d'introduire la demande.`,
  de: `Laut Kataster haben Sie kein Recht an der Parzelle ${key}. Entfernen Sie sie, oder bitten Sie den Eigentümer oder Ihren Notar, den Antrag zu stellen.`,
});
export const NOT_ACTIVE = (number: string): Text => ({
  nl: `De Kruispuntbank van Ondernemingen kent ${number} niet als actieve onderneming. Er is niets ingediend. Controleer het ondernemingsnummer van uw organisatie.`,
  en: `The Crossroads Bank for Enterprises does not know ${number} as an active enterprise. Nothing was submitted. Check the enterprise number of your organisation.`,
  fr: `La Banque-Carrefour des Entreprises ne connaît pas ${number} comme entreprise active. Rien n'a été introduit. Vérifiez le numéro d'entreprise de votre organisation.`,
  de: `Die Zentrale Datenbank der Unternehmen kennt ${number} nicht als aktives Unternehmen. Es wurde nichts eingereicht. Prüfen Sie die Unternehmensnummer Ihrer Organisation.`,
});
export const PRICE_UNKNOWN: Text = {
  nl: 'Voor een perceel in uw aanvraag is vandaag geen prijs vastgesteld. Er is niets ingediend. Neem contact op met de gemeente.',
  en: 'No price is set today for a parcel in your request. Nothing was submitted. Contact the municipality.',
  fr: "Aucun prix n'est fixé aujourd'hui pour une parcelle de votre demande. Rien n'a été introduit. Contactez la commune.",
  de: 'Für eine Parzelle in Ihrem Antrag ist heute kein Preis festgelegt. Es wurde nichts eingereicht. Wenden Sie sich an die Gemeinde.',
};
export const TRY_LATER: Text = {
  nl: 'We konden uw aanvraag nu niet controleren. Er is niets ingediend. Probeer het over enkele minuten opnieuw.',
  en: 'We could not check your request just now. Nothing was submitted. Try again in a few minutes.',
  fr: "Nous n'avons pas pu contrôler votre demande. Rien n'a été introduit. Réessayez dans quelques minutes.",
  de: 'Wir konnten Ihren Antrag gerade nicht prüfen. Es wurde nichts eingereicht. Versuchen Sie es in einigen Minuten erneut.',
};
export const OPEN_ITEMS = (count: number): Text => ({
  nl: `Nog ${count} verplichte ${count === 1 ? 'inlichting heeft' : 'inlichtingen hebben'} geen antwoord. Vul die eerst in.`,
  en: `${count} mandatory ${count === 1 ? 'item has' : 'items have'} no answer yet. Fill in those first.`,
  fr: `${count} information(s) obligatoire(s) n'${count === 1 ? 'a' : 'ont'} pas encore de réponse. Complétez-les d'abord.`,
  de: `${count} ${count === 1 ? 'verpflichtende Auskunft hat' : 'verpflichtende Auskünfte haben'} noch keine Antwort. Füllen Sie diese zuerst aus.`,
});
export const ITEM_CONFLICT: Text = {
  nl: 'Iemand anders heeft deze inlichting intussen ingevuld. Vergelijk beide antwoorden en kies.',
  en: 'Somebody else filled in this item in the meantime. Compare both answers and choose.',
  fr: "Quelqu'un d'autre a complété cette information entre-temps. Comparez les deux réponses et choisissez.",
  de: 'Jemand anderes hat diese Auskunft inzwischen ausgefüllt. Vergleichen Sie beide Antworten und wählen Sie.',
};

export const SETTINGS_CONFLICT: Text = {
  nl: 'Een collega wijzigde deze instellingen intussen. U ziet nu wat er staat; pas het aan en bewaar opnieuw.',
  en: 'A colleague changed these settings in the meantime. You see what stands there now; adapt it and save again.',
  fr: 'Un collègue a modifié ces paramètres entre-temps. Vous voyez ce qui y figure maintenant ; adaptez et enregistrez à nouveau.',
  de: 'Eine andere Person hat diese Einstellungen inzwischen geändert. Sie sehen den jetzigen Stand; passen Sie ihn an und speichern Sie erneut.',
};
