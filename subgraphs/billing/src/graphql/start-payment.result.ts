import { unreachable, type Language, type Result } from '@vip/domain-kit';
import { NotAllowedNow, notAllowedNow, NotFound, notFound, Refusal, refusal } from '@vip/subgraph-kit';
import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import type { StartPaymentRefusal } from '../commands/start-payment.ts';
import type { Payment } from '../context.ts';
import { showPayment } from './request.resolver.ts';
import { PaymentType } from './request.type.ts';

@InputType('StartPaymentInput')
export class StartPaymentInput {
  @Field(() => ID)
  requestId!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Path on this site to return to; the page of the request unless given.',
  })
  returnPath!: string | null;
}

@ObjectType('StartPaymentSuccess')
export class StartPaymentSuccess {
  @Field(() => PaymentType)
  payment!: PaymentType;
}

@ObjectType('TryPaymentLater', {
  implements: Refusal,
  description: 'The payment service does not answer; nothing was charged.',
})
export class TryPaymentLater extends Refusal {}

const LATER: Readonly<Record<Language, string>> = {
  nl: 'De betaaldienst antwoordt nu niet. Er is niets aangerekend. Probeer het over enkele minuten opnieuw.',
  en: 'The payment service does not answer now. Nothing was charged. Try again in a few minutes.',
  fr: "Le service de paiement ne répond pas pour l'instant. Rien n'a été débité. Réessayez dans quelques minutes.",
  de: 'Der Zahlungsdienst antwortet gerade nicht. Es wurde nichts abgebucht. Versuchen Sie es in einigen Minuten erneut.',
};

export const StartPaymentResult = createUnionType({
  name: 'StartPaymentResult',
  types: () => [StartPaymentSuccess, NotFound, NotAllowedNow, TryPaymentLater] as const,
});

export function presentStartPayment(
  result: Result<Payment, StartPaymentRefusal>,
  language: Language,
): typeof StartPaymentResult {
  if (result.ok)
    return Object.assign(new StartPaymentSuccess(), { payment: showPayment(result.value, language) });
  const told = result.refusal;
  switch (told.kind) {
    case 'not-found':
      return notFound(language);
    case 'not-now':
      return notAllowedNow(language, told.status, told.actions);
    case 'later':
      return refusal(TryPaymentLater, { code: 'TRY_PAYMENT_LATER', message: LATER[language] });
    default:
      return unreachable(told);
  }
}
