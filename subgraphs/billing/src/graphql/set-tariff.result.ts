import { formatCents, cents, type Language, type Result } from '@vip/domain-kit';
import {
  CentsScalar,
  DateScalar,
  InvalidInput,
  invalidInput,
  NotAllowedNow,
  NotFound,
  notFound,
  refusal,
} from '@vip/subgraph-kit';
import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import type { SetTariffRefusal } from '../commands/set-tariff.ts';
import { HIGHEST_TARIFF, type TariffBasis, type TariffProblem } from '../domain/tariff.ts';
import { MunicipalityType } from './request.type.ts';
import { TariffBasisEnum } from './words.ts';

@InputType('SetTariffInput')
export class SetTariffInput {
  @Field(() => ID)
  nisCode!: string;
  @Field(() => TariffBasisEnum)
  basis!: TariffBasis;
  @Field(() => CentsScalar, { description: 'Without VAT, above 0, at most 1,000,000.' })
  amountCents!: number;
  @Field(() => DateScalar, {
    description: 'First day; tomorrow at the earliest, or today when it is the first tariff.',
  })
  validFrom!: string;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Only tell whether it would be accepted; nothing is kept.',
  })
  checkOnly?: boolean | null;
}

@ObjectType('SetTariffSuccess')
export class SetTariffSuccess {
  @Field(() => MunicipalityType)
  municipality!: MunicipalityType;
}

export const SetTariffResult = createUnionType({
  name: 'SetTariffResult',
  types: () => [SetTariffSuccess, NotFound, NotAllowedNow, InvalidInput] as const,
});

const MESSAGES: Readonly<
  Record<TariffProblem['code'], Readonly<Record<Language, (most: string) => string>>>
> = {
  OUT_OF_RANGE: {
    nl: (most) => `Geef een bedrag boven nul, tot en met ${most}.`,
    en: (most) => `Give an amount above zero, up to ${most}.`,
    fr: (most) => `Indiquez un montant supérieur à zéro, jusqu'à ${most}.`,
    de: (most) => `Geben Sie einen Betrag über null an, bis ${most}.`,
  },
  NOT_A_DAY: {
    nl: () => 'Geef een dag die bestaat.',
    en: () => 'Give a day that exists.',
    fr: () => 'Indiquez une date qui existe.',
    de: () => 'Geben Sie einen Tag an, den es gibt.',
  },
  NOT_AFTER_TODAY: {
    nl: () => 'Een nieuw tarief geldt ten vroegste vanaf morgen. Kies een latere dag.',
    en: () => 'A new tariff starts tomorrow at the earliest. Choose a later day.',
    fr: () => 'Un nouveau tarif commence demain au plus tôt. Choisissez une date ultérieure.',
    de: () => 'Ein neuer Tarif gilt frühestens ab morgen. Wählen Sie einen späteren Tag.',
  },
  IN_THE_PAST: {
    nl: () => 'Een eerste tarief geldt ten vroegste vanaf vandaag. Kies een latere dag.',
    en: () => 'A first tariff starts today at the earliest. Choose a later day.',
    fr: () => "Un premier tarif commence aujourd'hui au plus tôt. Choisissez une date ultérieure.",
    de: () => 'Ein erster Tarif gilt frühestens ab heute. Wählen Sie einen späteren Tag.',
  },
  TOO_FAR: {
    nl: () => 'Een tarief kan hoogstens vijf jaar vooraf. Kies een vroegere dag.',
    en: () => 'A tariff can be set five years ahead at most. Choose an earlier day.',
    fr: () => "Un tarif peut être fixé au plus cinq ans à l'avance. Choisissez une date plus proche.",
    de: () => 'Ein Tarif kann höchstens fünf Jahre im Voraus gesetzt werden. Wählen Sie einen früheren Tag.',
  },
};

const NOT_FIRST: Readonly<Record<Language, string>> = {
  nl: 'Deze gemeente heeft al een tarief. Alleen haar financieel beheerder wijzigt het.',
  en: 'This municipality has a tariff already. Only its finance manager changes it.',
  fr: 'Cette commune a déjà un tarif. Seul son gestionnaire financier le modifie.',
  de: 'Diese Gemeinde hat bereits einen Tarif. Nur ihr Finanzverwalter ändert ihn.',
};

export function presentSetTariff(
  result: Result<string, SetTariffRefusal>,
  language: Language,
): typeof SetTariffResult {
  if (result.ok)
    return Object.assign(new SetTariffSuccess(), {
      municipality: Object.assign(new MunicipalityType(), { nisCode: result.value }),
    });
  if (result.refusal.kind === 'not-found') return notFound(language);
  if (result.refusal.kind === 'not-first')
    return refusal(NotAllowedNow, {
      code: 'TARIFF_SET_ALREADY',
      message: NOT_FIRST[language],
      status: 'SET',
      availableActions: [],
    });
  const most = formatCents(cents(HIGHEST_TARIFF), language);
  return invalidInput(
    language,
    result.refusal.problems.map(({ field, code }) => ({
      path: ['input', field],
      code,
      message: MESSAGES[code][language](most),
    })),
  );
}
