import { useLingui } from '@lingui/react/macro';
import type { IconName } from '@vip/ui';
import type { ExceptionKind } from './exceptions.ts';

export const KIND_ICON: Record<ExceptionKind, IconName> = {
  failed: 'unplug',
  contested: 'layers',
  corrected: 'back',
  overlap: 'parcel',
  changed: 'swap',
  manual: 'pencil',
  open: 'clock',
};

/** What the kinds of exceptions are called and why they are looked at, and the keys of the screen. */
export function useReviewWords() {
  const { t } = useLingui();
  const names: Record<ExceptionKind, string> = {
    failed: t`Bron faalde`,
    contested: t`Bronnen spreken elkaar tegen`,
    corrected: t`Correctie gevraagd`,
    overlap: t`Kleine overlap`,
    changed: t`Gewijzigd`,
    manual: t`Handmatig`,
    open: t`Nog in te vullen`,
  };
  const why = (kind: ExceptionKind, number: string | null): string =>
    ({
      failed: t`een falende bron is nooit "niet van toepassing"`,
      contested: t`kies welk antwoord klopt, of ga akkoord met wat er staat`,
      corrected: t`de aanvrager vraagt dit na te kijken`,
      overlap: t`minder dan 2 % van het perceel`,
      changed: number ? t`tegenover dossier ${number}` : '',
      manual: t`ingevuld door de gemeente`,
      open: t`bij de gemeente`,
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
