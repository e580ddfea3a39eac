import { unreachable, type Language, type Result } from '@vip/domain-kit';
import {
  InvalidInput,
  invalidInput,
  NotFound,
  notFound,
  VersionConflict,
  versionConflict,
} from '@vip/subgraph-kit';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { BookBankEntryProblem, BookBankEntryRefusal } from '../commands/book-bank-entry.ts';
import type { BankEntry } from '../context.ts';
import type { BankEntryPlace } from '../domain/bank-entry.ts';
import { BankEntryType, showBankEntry } from './bank-entry.type.ts';
import { BankEntryPlaceEnum } from './words.ts';

@InputType('BookBankEntryInput')
export class BookBankEntryInput {
  @Field(() => ID)
  entryId!: string;
  @Field(() => Int)
  expectedVersion!: number;
  @Field(() => BankEntryPlaceEnum, {
    description:
      'INVOICE: it was for this invoice, as far as that is open. PAYMENT_PROVIDER: what the provider passed on to us. RETURNED: it was sent back.',
  })
  as!: BankEntryPlace;
  @Field(() => ID, { nullable: true, description: 'With INVOICE.' })
  invoiceNumber!: string | null;
  @Field(() => String, { description: 'Why; kept with it and in the legal log.' })
  reason!: string;
}

@ObjectType('BookBankEntrySuccess')
export class BookBankEntrySuccess {
  @Field(() => BankEntryType)
  entry!: BankEntryType;
}

export const BookBankEntryResult = createUnionType({
  name: 'BookBankEntryResult',
  types: () => [BookBankEntrySuccess, NotFound, VersionConflict, InvalidInput] as const,
});

const MESSAGES: Readonly<Record<BookBankEntryProblem, Readonly<Record<Language, string>>>> = {
  REASON_MISSING: {
    nl: 'Geef een reden: ze staat bij de boeking en in het logboek.',
    en: 'Give a reason: it stands with the booking and in the log.',
    fr: 'Indiquez un motif : il figure avec l’écriture et dans le journal.',
    de: 'Geben Sie einen Grund an: Er steht bei der Buchung und im Protokoll.',
  },
  INVOICE_UNKNOWN: {
    nl: 'Er is geen factuur met dit nummer. Kijk het nummer na; een creditnota kan niet.',
    en: 'There is no invoice with this number. Check the number; a credit note will not do.',
    fr: 'Aucune facture ne porte ce numéro. Vérifiez-le ; une note de crédit ne convient pas.',
    de: 'Es gibt keine Rechnung mit dieser Nummer. Prüfen Sie die Nummer; eine Gutschrift geht nicht.',
  },
  NOTHING_OPEN: {
    nl: 'Hier staat niets meer open. Kies een andere factuur, of boek het als teruggestort.',
    en: 'Nothing is open here any more. Choose another invoice, or book it as returned.',
    fr: 'Plus rien n’est ouvert ici. Choisissez une autre facture, ou comptabilisez un remboursement.',
    de: 'Hier ist nichts mehr offen. Wählen Sie eine andere Rechnung, oder buchen Sie es als zurückgezahlt.',
  },
  TAKEN_BACK: {
    nl: 'Dit geld werd teruggenomen: het kan geen factuur betalen.',
    en: 'This money was taken back: it cannot pay an invoice.',
    fr: 'Cet argent a été repris : il ne peut payer une facture.',
    de: 'Dieses Geld wurde zurückgebucht: Es kann keine Rechnung bezahlen.',
  },
};

export function presentBookBankEntry(
  result: Result<BankEntry, BookBankEntryRefusal>,
  language: Language,
): typeof BookBankEntryResult {
  if (result.ok)
    return Object.assign(new BookBankEntrySuccess(), { entry: showBankEntry(result.value, language) });
  const { refusal } = result;
  switch (refusal.kind) {
    case 'not-found':
      return notFound(language);
    case 'conflict':
      return versionConflict(language, refusal.current);
    case 'invalid':
      return invalidInput(language, [
        { path: ['input', refusal.field], code: refusal.code, message: MESSAGES[refusal.code][language] },
      ]);
    default:
      return unreachable(refusal);
  }
}
