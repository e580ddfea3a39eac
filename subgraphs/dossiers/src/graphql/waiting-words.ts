import type { DossierStatus, Language } from '@vip/domain-kit';
import type { Text } from '../domain/problem.ts';
import type { Tally } from '../domain/tally.ts';

const count = (n: number, one: string, more: string): string => `${n} ${n === 1 ? one : more}`;

const WAITING: Partial<Record<DossierStatus, (tally: Tally) => Text>> = {
  CREATED: () => ({
    nl: 'De bronnen worden bevraagd.',
    en: 'The sources are being asked.',
    fr: 'Les sources sont interrogées.',
    de: 'Die Quellen werden befragt.',
  }),
  ENRICHING: ({ pending }) => ({
    nl: `Nog ${count(pending, 'inlichting wacht', 'inlichtingen wachten')} op een bron.`,
    en: `${count(pending, 'item waits', 'items wait')} for a source.`,
    fr: `${count(pending, 'information attend', 'informations attendent')} une source.`,
    de: `${count(pending, 'Auskunft wartet', 'Auskünfte warten')} auf eine Quelle.`,
  }),
  WITH_MUNICIPALITY: ({ open }) => ({
    nl:
      open === 0
        ? 'De gemeente rondt het dossier af.'
        : `De gemeente vult nog ${count(open, 'inlichting', 'inlichtingen')} in.`,
    en:
      open === 0
        ? 'The municipality is finishing the dossier.'
        : `The municipality still fills in ${count(open, 'item', 'items')}.`,
    fr:
      open === 0
        ? 'La commune finalise le dossier.'
        : `La commune complète encore ${count(open, 'information', 'informations')}.`,
    de:
      open === 0
        ? 'Die Gemeinde schließt das Dossier ab.'
        : `Die Gemeinde füllt noch ${count(open, 'Auskunft', 'Auskünfte')} aus.`,
  }),
  IN_QUALITY_CONTROL: () => ({
    nl: 'De kwaliteitscontroleur van de gemeente kijkt het dossier na.',
    en: "The municipality's controller checks the dossier.",
    fr: 'Le contrôleur de la commune vérifie le dossier.',
    de: 'Die Qualitätskontrolle der Gemeinde prüft das Dossier.',
  }),
  CORRECTION_REQUESTED: () => ({
    nl: 'De gemeente bekijkt de gevraagde correctie.',
    en: 'The municipality looks at the correction asked.',
    fr: 'La commune examine la correction demandée.',
    de: 'Die Gemeinde prüft die beantragte Korrektur.',
  }),
};
const RIGHT: Text = {
  nl: 'De gemeente controleert eerst of u een recht op het perceel hebt.',
  en: 'The municipality first verifies that you hold a right on the parcel.',
  fr: "La commune vérifie d'abord si vous avez un droit sur la parcelle.",
  de: 'Die Gemeinde prüft zuerst, ob Sie ein Recht an der Parzelle haben.',
};

/** What a dossier waits for; null when it waits for nothing. */
export function waitingFor(
  { status, tally, rightToVerify }: { status: DossierStatus; tally: Tally; rightToVerify: boolean },
  language: Language,
): string | null {
  const waiting = WAITING[status];
  if (!waiting) return null;
  return (rightToVerify ? RIGHT : waiting(tally))[language];
}
