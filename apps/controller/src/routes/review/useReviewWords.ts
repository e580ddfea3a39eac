import { useLingui } from '@lingui/react/macro';
import type { IconName } from '@vip/ui';
import type { ExceptionKind } from './exceptions.ts';

export const KIND_ICON: Record<ExceptionKind, IconName> = {
  FAILED: 'unplug',
  CONTESTED: 'layers',
  DISPUTED: 'flag',
  CORRECTED: 'back',
  LOW_OVERLAP: 'parcel',
  CHANGED: 'swap',
  UNKNOWN: 'help',
  MANUAL: 'pencil',
  OPEN: 'clock',
};

/** What the kinds of exceptions are called and why they are looked at, and the keys of the screen. */
export function useReviewWords() {
  const { t } = useLingui();
  const names: Record<ExceptionKind, string> = {
    FAILED: t`Bron faalde`,
    CONTESTED: t`Bronnen spreken elkaar tegen`,
    DISPUTED: t`Betwist`,
    CORRECTED: t`Correctie`,
    LOW_OVERLAP: t`Kleine overlap`,
    CHANGED: t`Gewijzigd`,
    UNKNOWN: t`Niet gekend`,
    MANUAL: t`Handmatig`,
    OPEN: t`Nog in te vullen`,
  };
  const why = (kind: ExceptionKind, number: string | null): string =>
    ({
      FAILED: t`een falende bron is nooit "niet van toepassing"`,
      CONTESTED: t`kies welk antwoord klopt, of ga akkoord met wat er staat`,
      DISPUTED: t`aan de bron gemeld, en nog niet beantwoord`,
      CORRECTED: t`dit antwoord wordt verbeterd`,
      LOW_OVERLAP: t`minder dan 5 % van het perceel`,
      CHANGED: number ? t`tegenover dossier ${number}` : '',
      UNKNOWN: t`de gemeente kan het antwoord niet geven`,
      MANUAL: t`ingevuld door een medewerker`,
      OPEN: t`bij de gemeente`,
    })[kind];
  const hints = [
    { keys: ['J', 'K'], does: t`volgende, vorige` },
    { keys: ['C'], does: t`akkoord` },
    { keys: ['M'], does: t`opmerking` },
    { keys: ['V'], does: t`valideren` },
    { keys: ['U'], does: t`terug naar de lijst` },
    { keys: ['?'], does: t`alle toetsen` },
  ];
  return { names, why, hints };
}
