import type { Caller, Language } from '@vip/domain-kit';
import { fault } from '@vip/subgraph-kit';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { quoteParcels } from '../commands/quote-parcels.ts';
import type { Context } from '../context.ts';
import { ANYBODY, type Buyer } from '../domain/price-list.ts';
import { QuoteInput, QuoteType, readPlace, showQuote } from './quote.type.ts';

const PRODUCT = 'VASTGOEDINLICHTINGEN';
const MOST_PARCELS = 50;
const COUNT: Readonly<Record<Language, string>> = {
  nl: `Geef 1 tot ${MOST_PARCELS} percelen. Splits een grotere aanvraag.`,
  en: `Give 1 to ${MOST_PARCELS} parcels. Split a larger request.`,
  fr: `Indiquez 1 à ${MOST_PARCELS} parcelles. Scindez une demande plus grande.`,
  de: `Geben Sie 1 bis ${MOST_PARCELS} Parzellen an. Teilen Sie eine größere Anfrage auf.`,
};
const UNKNOWN_PRODUCT: Readonly<Record<Language, string>> = {
  nl: `Dit product bestaat niet. Kies ${PRODUCT}.`,
  en: `There is no such product. Choose ${PRODUCT}.`,
  fr: `Ce produit n'existe pas. Choisissez ${PRODUCT}.`,
  de: `Dieses Produkt gibt es nicht. Wählen Sie ${PRODUCT}.`,
};

/** The caller as a buyer: a municipality orders over its own territory without its own fee. */
const buyerFrom = ({ organisation, nisCode }: Caller): Buyer =>
  organisation
    ? {
        municipality: organisation.kind === 'MUNICIPALITY' && nisCode ? nisCode : null,
        organisation: { id: organisation.id, kind: organisation.kind },
      }
    : ANYBODY;

@Resolver()
export class QuoteResolver {
  @Query(() => QuoteType, {
    description:
      'The price now, before signing in: municipal part per parcel or per group, platform part, VAT, exemptions.',
  })
  async quote(
    @Arg('input', () => QuoteInput) input: QuoteInput,
    @Ctx() context: Context,
  ): Promise<QuoteType> {
    const { language } = context.caller;
    if ((input.product ?? PRODUCT) !== PRODUCT) throw fault('BAD_USER_INPUT', UNKNOWN_PRODUCT[language]);
    if (input.parcels.length < 1 || input.parcels.length > MOST_PARCELS)
      throw fault('BAD_USER_INPUT', COUNT[language]);
    const places = input.parcels.map(readPlace);
    return showQuote(
      await quoteParcels(context, { places, buyer: buyerFrom(context.caller), on: input.on, language }),
      language,
    );
  }
}
