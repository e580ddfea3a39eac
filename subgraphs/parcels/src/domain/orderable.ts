import type { Language } from '@vip/domain-kit';

/** The facts about a parcel that decide whether it may be ordered. Whether its municipality is connected, dossiers knows. */
export interface OrderFacts {
  readonly status: 'CURRENT' | 'HISTORIC';
  readonly hasGeometry: boolean;
  readonly municipalityKnown: boolean;
  readonly successors: readonly string[];
}
export type NotOrderable = 'PARCEL_HISTORIC' | 'PARCEL_WITHOUT_GEOMETRY' | 'PARCEL_MUNICIPALITY_UNKNOWN';

/** Why a parcel may not be ordered; null when it may. The first reason that a person can act on comes first. */
export function reasonNotOrderable({
  status,
  hasGeometry,
  municipalityKnown,
}: OrderFacts): NotOrderable | null {
  if (status === 'HISTORIC') return 'PARCEL_HISTORIC';
  if (!hasGeometry) return 'PARCEL_WITHOUT_GEOMETRY';
  if (!municipalityKnown) return 'PARCEL_MUNICIPALITY_UNKNOWN';
  return null;
}

const TEXTS: Record<NotOrderable, Record<Language, string>> = {
  PARCEL_HISTORIC: {
    nl: 'Dit perceel bestaat niet meer in het kadaster. U kunt het niet aanvragen.',
    en: 'This parcel no longer exists in the cadastre. You cannot order it.',
    fr: 'Cette parcelle n’existe plus au cadastre. Vous ne pouvez pas la demander.',
    de: 'Diese Parzelle besteht im Kataster nicht mehr. Sie können sie nicht anfragen.',
  },
  PARCEL_WITHOUT_GEOMETRY: {
    nl: 'Van dit perceel is de ligging niet bekend in het register. U kunt het nog niet aanvragen.',
    en: 'The register does not know where this parcel lies. You cannot order it yet.',
    fr: 'Le registre ne connaît pas la situation de cette parcelle. Vous ne pouvez pas encore la demander.',
    de: 'Das Register kennt die Lage dieser Parzelle nicht. Sie können sie noch nicht anfragen.',
  },
  PARCEL_MUNICIPALITY_UNKNOWN: {
    nl: 'Van dit perceel is de gemeente niet bekend in het register. U kunt het nog niet aanvragen.',
    en: 'The register does not know the municipality of this parcel. You cannot order it yet.',
    fr: 'Le registre ne connaît pas la commune de cette parcelle. Vous ne pouvez pas encore la demander.',
    de: 'Das Register kennt die Gemeinde dieser Parzelle nicht. Sie können sie noch nicht anfragen.',
  },
};

const INSTEAD: Record<Language, (keys: string) => string> = {
  nl: (keys) => ` Vraag in de plaats aan: ${keys}.`,
  en: (keys) => ` Order instead: ${keys}.`,
  fr: (keys) => ` Demandez à la place : ${keys}.`,
  de: (keys) => ` Fragen Sie stattdessen an: ${keys}.`,
};

/** The reason in words, naming the parcels that came in its place. */
export function tellNotOrderable(
  code: NotOrderable,
  successors: readonly string[],
  language: Language,
): string {
  const instead =
    code === 'PARCEL_HISTORIC' && successors.length > 0 ? INSTEAD[language](successors.join(', ')) : '';
  return TEXTS[code][language] + instead;
}
