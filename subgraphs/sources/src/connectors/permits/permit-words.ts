/** Codes of the catalogue's lists that the permit registers use as they are; see their contracts in docs/sources. */
export const DECISIONS = [
  'VERGUND',
  'GEDEELTELIJK_VERGUND',
  'VERGUND_VOORWAARDEN',
  'GEWEIGERD',
  'STILZWIJGEND_GEWEIGERD',
  'AKTENAME',
  'GEEN_AKTENAME',
  'INGETROKKEN',
  'ONBEKEND',
] as const;
export const APPEALS = ['DEPUTATIE', 'VLAAMSE_REGERING', 'RVVB', 'RVS'] as const;
export const EXPIRIES = ['NIET_VERVALLEN', 'DEELS_VERVALLEN', 'VERVALLEN', 'ONBEKEND'] as const;
export const PROJECT_KINDS = ['SH', 'VK', 'IIOA', 'KH', 'VW', 'MELDING', 'BIJSTELLING'] as const;
