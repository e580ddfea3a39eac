import type { Text } from '../domain/problem.ts';

/** Why a file was not taken, and what to do. */
export const FILE_TEXTS = {
  NOT_A_FORM: {
    nl: 'Stuur het bestand als formulier (multipart) in het veld "file".',
    en: 'Send the file as a form (multipart) in the field "file".',
    fr: 'Envoyez le fichier comme formulaire (multipart) dans le champ « file ».',
    de: 'Senden Sie die Datei als Formular (multipart) im Feld „file“.',
  },
  NO_FILE: {
    nl: 'Kies een bestand.',
    en: 'Choose a file.',
    fr: 'Choisissez un fichier.',
    de: 'Wählen Sie eine Datei.',
  },
  TOO_LARGE: {
    nl: 'Dit bestand is groter dan 20 MB. Verklein het en probeer opnieuw.',
    en: 'This file is larger than 20 MB. Make it smaller and try again.',
    fr: 'Ce fichier dépasse 20 Mo. Réduisez-le et réessayez.',
    de: 'Diese Datei ist größer als 20 MB. Verkleinern Sie sie und versuchen Sie es erneut.',
  },
  WRONG_TYPE: {
    nl: 'Alleen PDF, PNG, JPEG, TIFF en DOCX worden aanvaard. Zet het bestand om.',
    en: 'Only PDF, PNG, JPEG, TIFF and DOCX are accepted. Convert the file.',
    fr: 'Seuls les fichiers PDF, PNG, JPEG, TIFF et DOCX sont acceptés. Convertissez le fichier.',
    de: 'Nur PDF, PNG, JPEG, TIFF und DOCX werden angenommen. Wandeln Sie die Datei um.',
  },
  WRONG_EVIDENCE: {
    nl: 'Alleen PDF, PNG, JPEG en TIFF worden als bewijs aanvaard. Zet het bestand om.',
    en: 'Only PDF, PNG, JPEG and TIFF are accepted as evidence. Convert the file.',
    fr: 'Seuls les fichiers PDF, PNG, JPEG et TIFF sont acceptés comme preuve. Convertissez le fichier.',
    de: 'Als Beweis werden nur PDF, PNG, JPEG und TIFF angenommen. Wandeln Sie die Datei um.',
  },
  TOO_MANY: {
    nl: 'Voor dit antwoord staan al 10 bestanden klaar. Verstuur uw betwisting eerst; wat niet verstuurd wordt, verdwijnt na een dag.',
    en: 'Ten files are waiting for this answer already. Send your dispute first; what is not sent goes away after a day.',
    fr: 'Dix fichiers attendent déjà pour cette réponse. Envoyez d’abord votre contestation ; ce qui n’est pas envoyé disparaît après un jour.',
    de: 'Für diese Antwort warten bereits 10 Dateien. Senden Sie zuerst Ihre Beanstandung; was nicht gesendet wird, verschwindet nach einem Tag.',
  },
  NOT_FOUND: {
    nl: 'Dit antwoord bestaat niet, of u mag het niet lezen.',
    en: 'This answer does not exist, or you may not read it.',
    fr: 'Cette réponse n’existe pas, ou vous ne pouvez pas la lire.',
    de: 'Diese Antwort gibt es nicht, oder Sie dürfen sie nicht lesen.',
  },
  ERASED: {
    nl: 'De inhoud van dit document is gewist: de bewaartermijn na de eerste validatie is voorbij.',
    en: 'The content of this document was erased: the term for keeping it after the first validation is over.',
    fr: 'Le contenu de ce document a été effacé : le délai de conservation après la première validation est écoulé.',
    de: 'Der Inhalt dieses Dokuments wurde gelöscht: Die Aufbewahrungsfrist nach der ersten Validierung ist abgelaufen.',
  },
  NOT_ALLOWED: {
    nl: 'Alleen wie voor een gemeente werkt, kan bestanden opladen.',
    en: 'Only somebody who works for a municipality can upload files.',
    fr: 'Seule une personne qui travaille pour une commune peut téléverser des fichiers.',
    de: 'Nur wer für eine Gemeinde arbeitet, kann Dateien hochladen.',
  },
} as const satisfies Record<string, Text>;
