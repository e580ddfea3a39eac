import { useLingui } from '@lingui/react/macro';

/** The keys of this screen, the most used first. */
export function useHints() {
  const { t } = useLingui();
  return [
    { keys: ['J', 'K'], does: t`volgende, vorige` },
    { keys: ['1', '2', '3'], does: t`van toepassing, niet, niet gekend` },
    { keys: ['O'], does: t`overnemen` },
    { keys: ['C'], does: t`bevestigen` },
    { keys: ['A'], does: t`rubriek toewijzen of vrijgeven` },
    { keys: ['M'], does: t`opmerking` },
    { keys: ['P'], does: t`standaardzin` },
    { keys: ['Ctrl', 'Enter'], does: t`bewaren` },
    { keys: ['U'], does: t`terug naar de lijst` },
    { keys: ['?'], does: t`alle toetsen` },
  ];
}
