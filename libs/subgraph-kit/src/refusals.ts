import type { Language } from '@vip/domain-kit';
import {
  InvalidInput,
  NotAllowedNow,
  NotFound,
  VersionConflict,
  type FieldProblem,
  type Refusal,
} from './values.ts';

export type Texts = Readonly<Record<Language, string>>;

const NOT_FOUND: Texts = {
  nl: 'Dit bestaat niet, of u hebt er geen toegang toe. Controleer het nummer of kies een andere hoedanigheid.',
  en: 'This does not exist, or you have no access to it. Check the number or choose another capacity.',
  fr: "Ceci n'existe pas, ou vous n'y avez pas accès. Vérifiez le numéro ou choisissez une autre qualité.",
  de: 'Dies besteht nicht, oder Sie haben keinen Zugang dazu. Prüfen Sie die Nummer oder wählen Sie eine andere Eigenschaft.',
};
const CONFLICT: Texts = {
  nl: 'Iemand anders heeft dit intussen gewijzigd. Bekijk de nieuwe stand en probeer opnieuw.',
  en: 'Somebody else changed this in the meantime. Look at the new state and try again.',
  fr: "Quelqu'un d'autre a modifié ceci entre-temps. Consultez le nouvel état et réessayez.",
  de: 'Jemand anderes hat dies inzwischen geändert. Sehen Sie den neuen Stand an und versuchen Sie es erneut.',
};
const NOT_NOW: Texts = {
  nl: 'Dat kan niet in deze stand van het dossier.',
  en: 'That is not possible in this state.',
  fr: "Ce n'est pas possible dans cet état.",
  de: 'Das ist in diesem Stand nicht möglich.',
};
const INVALID: Texts = {
  nl: 'Sommige gegevens kloppen niet. Verbeter de aangeduide velden en probeer opnieuw.',
  en: 'Some of the data is not right. Correct the fields named and try again.',
  fr: 'Certaines données ne sont pas correctes. Corrigez les champs indiqués et réessayez.',
  de: 'Einige Angaben stimmen nicht. Korrigieren Sie die genannten Felder und versuchen Sie es erneut.',
};

/** A refusal of any class, filled. */
export const refusal = <Kind extends Refusal>(
  kind: new () => Kind,
  fields: Omit<Kind, 'path'> & { path?: string[] | null },
): Kind => Object.assign(new kind(), fields);

export const notFound = (language: Language) =>
  refusal(NotFound, { code: 'NOT_FOUND', message: NOT_FOUND[language] });

export const versionConflict = (language: Language, current: number) =>
  refusal(VersionConflict, { code: 'VERSION_CONFLICT', message: CONFLICT[language], current });

export const notAllowedNow = (language: Language, status: string, availableActions: readonly string[]) =>
  refusal(NotAllowedNow, {
    code: 'NOT_ALLOWED_NOW',
    message: NOT_NOW[language],
    status,
    availableActions: [...availableActions],
  });

export const invalidInput = (language: Language, fields: readonly FieldProblem[]) =>
  refusal(InvalidInput, { code: 'INVALID_INPUT', message: INVALID[language], fields: [...fields] });
