import type { Language, Result } from '@vip/domain-kit';
import {
  InvalidInput,
  invalidInput,
  NotFound,
  notFound,
  VersionConflict,
  versionConflict,
  wordsEnum,
} from '@vip/subgraph-kit';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { SetPayeeRefusal } from '../commands/set-payee.ts';
import { PAYEE_GAPS, type PayeeGap, type PayeeProblem } from '../domain/payee.ts';
import { MunicipalityType } from './request.type.ts';

export const PayeeGapEnum = wordsEnum(
  'PayeeGap',
  PAYEE_GAPS,
  'Without TARIFF nothing can be ordered there; without the others it is owed its part, and not paid yet.',
);

@ObjectType('MunicipalPayee', {
  description: 'Begunstigde: to whom the municipal part is paid, and what is still missing of it.',
})
export class MunicipalPayeeType {
  @Field(() => String, { nullable: true })
  legalName!: string | null;
  @Field(() => String, { nullable: true, description: 'KBO number, ten digits.' })
  enterpriseNumber!: string | null;
  @Field(() => String, { nullable: true, description: 'IBAN, without spaces.' })
  iban!: string | null;
  @Field(() => Int, { description: 'For `expectedVersion`; 0 while nothing was set.' })
  version!: number;
  @Field(() => [PayeeGapEnum])
  missing!: PayeeGap[];
}

@InputType('SetMunicipalPayeeInput')
export class SetMunicipalPayeeInput {
  @Field(() => ID)
  nisCode!: string;
  @Field(() => String, { description: 'As it stands in the KBO; at most 150 characters.' })
  legalName!: string;
  @Field(() => String, { description: 'KBO number; dots, spaces and BE do not matter.' })
  enterpriseNumber!: string;
  @Field(() => String, { description: 'Belgian IBAN; spaces do not matter.' })
  iban!: string;
  @Field(() => Int, { description: 'The version that you saw; 0 when nothing was set yet.' })
  expectedVersion!: number;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Only tell whether it would be accepted; nothing is kept.',
  })
  checkOnly?: boolean | null;
}

@ObjectType('SetMunicipalPayeeSuccess')
export class SetMunicipalPayeeSuccess {
  @Field(() => MunicipalityType)
  municipality!: MunicipalityType;
}
export const SetMunicipalPayeeResult = createUnionType({
  name: 'SetMunicipalPayeeResult',
  types: () => [SetMunicipalPayeeSuccess, NotFound, VersionConflict, InvalidInput] as const,
});

const MESSAGES: Readonly<Record<PayeeProblem['code'], Readonly<Record<Language, string>>>> = {
  REQUIRED: {
    nl: 'Geef de naam van de gemeente zoals die in de KBO staat.',
    en: 'Give the name of the municipality as it stands in the KBO.',
    fr: "Indiquez le nom de la commune tel qu'il figure à la BCE.",
    de: 'Geben Sie den Namen der Gemeinde an, wie er in der ZDU steht.',
  },
  TOO_LONG: {
    nl: 'Gebruik hier hoogstens 150 tekens.',
    en: 'Use at most 150 characters here.',
    fr: 'Utilisez ici 150 caractères au maximum.',
    de: 'Verwenden Sie hier höchstens 150 Zeichen.',
  },
  NOT_AN_ENTERPRISE_NUMBER: {
    nl: 'Dit is geen ondernemingsnummer: de controlecijfers kloppen niet. Kijk het na in de KBO.',
    en: 'This is no enterprise number: its check digits are wrong. Look it up in the KBO.',
    fr: "Ceci n'est pas un numéro d'entreprise : les chiffres de contrôle sont faux. Vérifiez-le à la BCE.",
    de: 'Dies ist keine Unternehmensnummer: die Prüfziffern stimmen nicht. Prüfen Sie sie in der ZDU.',
  },
  TAKEN: {
    nl: 'Een andere gemeente heeft dit ondernemingsnummer. Kijk het na in de KBO.',
    en: 'Another municipality has this enterprise number. Look it up in the KBO.',
    fr: "Une autre commune a ce numéro d'entreprise. Vérifiez-le à la BCE.",
    de: 'Eine andere Gemeinde hat diese Unternehmensnummer. Prüfen Sie sie in der ZDU.',
  },
  NOT_AN_IBAN: {
    nl: 'Dit is geen IBAN: de controlecijfers kloppen niet. Schrijf bijvoorbeeld BE68 5390 0754 7034.',
    en: 'This is no IBAN: its check digits are wrong. Write for example BE68 5390 0754 7034.',
    fr: "Ceci n'est pas un IBAN : les chiffres de contrôle sont faux. Écrivez par exemple BE68 5390 0754 7034.",
    de: 'Dies ist keine IBAN: die Prüfziffern stimmen nicht. Schreiben Sie zum Beispiel BE68 5390 0754 7034.',
  },
  NOT_BELGIAN: {
    nl: 'Geef een Belgische rekening: de IBAN begint met BE.',
    en: 'Give a Belgian account: its IBAN begins with BE.',
    fr: "Indiquez un compte belge : l'IBAN commence par BE.",
    de: 'Geben Sie ein belgisches Konto an: die IBAN beginnt mit BE.',
  },
};

export function presentSetPayee(
  result: Result<string, SetPayeeRefusal>,
  language: Language,
): typeof SetMunicipalPayeeResult {
  if (result.ok)
    return Object.assign(new SetMunicipalPayeeSuccess(), {
      municipality: Object.assign(new MunicipalityType(), { nisCode: result.value }),
    });
  const { refusal } = result;
  if (refusal.kind === 'not-found') return notFound(language);
  if (refusal.kind === 'conflict') return versionConflict(language, refusal.current);
  return invalidInput(
    language,
    refusal.problems.map(({ field, code }) => ({ path: [field], code, message: MESSAGES[code][language] })),
  );
}
