import type { Language } from '@vip/domain-kit';
import { DateScalar, GeoJSONScalar, money, MoneyType } from '@vip/subgraph-kit';
import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { PricedPlace } from '../domain/place.ts';
import type { Quote, QuoteLine } from '../domain/quote.ts';
import type { VatAmount, VatTreatment } from '../domain/vat.ts';
import { exemptionText, groupText, lineText, problemText } from '../domain/words.ts';
import { QuoteLineKindEnum, VatTreatmentEnum } from './words.ts';

@ObjectType('QuoteLine')
export class QuoteLineType {
  @Field(() => QuoteLineKindEnum)
  kind!: QuoteLine['kind'];
  @Field(() => String, { description: "What it is for, in the caller's language." })
  description!: string;
  @Field(() => Int, { description: 'Parcels, or groups of parcels.' })
  quantity!: number;
  @Field(() => MoneyType)
  unit!: MoneyType;
  @Field(() => MoneyType, { description: 'Without VAT.' })
  amount!: MoneyType;
  @Field(() => VatTreatmentEnum)
  vatTreatment!: VatTreatment;
  @Field(() => ID, { nullable: true, description: 'The municipality that is paid; null for the platform.' })
  nisCode!: string | null;
  @Field(() => [ID], { description: 'Of drawn areas their areaKey.' })
  capakeys!: readonly string[];
}

@ObjectType('VatAmount', { description: 'Value added tax (btw) on the sum of the lines with one treatment.' })
export class VatAmountType {
  @Field(() => VatTreatmentEnum)
  treatment!: VatTreatment;
  @Field(() => Float, { description: 'Percent.' })
  rate!: number;
  @Field(() => MoneyType)
  base!: MoneyType;
  @Field(() => MoneyType)
  amount!: MoneyType;
}

@ObjectType('ParcelGroup', {
  description:
    'Parcels that one municipal fee covers: at most five adjacent ones in one municipality, at most one with building units.',
})
export class ParcelGroupType {
  @Field(() => ID)
  nisCode!: string;
  @Field(() => [ID])
  capakeys!: readonly string[];
  @Field(() => MoneyType, { description: 'Without VAT, for the whole group.' })
  fee!: MoneyType;
  @Field(() => String, { description: "Why these are together or alone, in the caller's language." })
  reason!: string;
}

@ObjectType('QuoteProblem')
export class QuoteProblemType {
  @Field(() => ID, { description: 'Of a drawn area its areaKey.' })
  capakey!: string;
  @Field(() => String, { description: 'Stable code, for programs.' })
  code!: string;
  @Field(() => String, { description: "What to do, in the caller's language." })
  message!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which it can be ordered, when its municipality is connected later.',
  })
  connectedFrom!: string | null;
}

@ObjectType('Quote', { description: 'A price (prijsberekening), itemised.' })
export class QuoteType {
  @Field(() => [QuoteLineType])
  lines!: QuoteLineType[];
  @Field(() => MoneyType)
  totalExclVat!: MoneyType;
  @Field(() => [VatAmountType])
  vat!: VatAmountType[];
  @Field(() => MoneyType, { description: 'To pay, VAT included.' })
  total!: MoneyType;
  @Field(() => [ParcelGroupType])
  groups!: ParcelGroupType[];
  @Field(() => DateScalar, { description: 'Day whose tariffs it uses.' })
  on!: string;
  @Field(() => String, {
    nullable: true,
    description: "The exemption that was applied, in the caller's language.",
  })
  exemption!: string | null;
  @Field(() => [QuoteProblemType], {
    description: 'Parcels with no price, and why; the total is then not orderable.',
  })
  problems!: QuoteProblemType[];
}

@InputType('QuotedParcelInput', { description: 'Exactly one of capakey and geometry.' })
export class QuotedParcelInput {
  @Field(() => ID, { nullable: true, description: 'In any notation.' })
  capakey?: string | null;
  @Field(() => GeoJSONScalar, {
    nullable: true,
    description: 'A drawn area of public domain, in the place of a capakey. Counts as one parcel.',
  })
  geometry?: unknown;
}

/** A place of a question; without a key or a geometry it is a key that is none. */
export const readPlace = ({ capakey, geometry }: QuotedParcelInput): PricedPlace =>
  capakey || !geometry
    ? { kind: 'parcel', capakey: capakey ?? '' }
    : { kind: 'area', geometry, areaKey: null };

@InputType('QuoteInput')
export class QuoteInput {
  @Field(() => String, { nullable: true, defaultValue: 'VASTGOEDINLICHTINGEN' })
  product!: string | null;
  @Field(() => [QuotedParcelInput], { description: '1 to 50 parcels.' })
  parcels!: QuotedParcelInput[];
  @Field(() => DateScalar, { nullable: true, description: 'Day whose tariffs count; today unless given.' })
  on!: string | null;
}

export const showLine = (line: QuoteLine, language: Language): QuoteLineType => ({
  kind: line.kind,
  description: lineText(line, language),
  quantity: line.quantity,
  unit: money(line.unit, language),
  amount: money(line.amount, language),
  vatTreatment: line.vatTreatment,
  nisCode: line.nisCode,
  capakeys: line.capakeys,
});

export const showVat = ({ treatment, rate, base, amount }: VatAmount, language: Language): VatAmountType => ({
  treatment,
  rate,
  base: money(base, language),
  amount: money(amount, language),
});

/** A price in somebody's language. */
export const showQuote = (quote: Quote, language: Language): QuoteType => ({
  on: quote.on,
  lines: quote.lines.map((line) => showLine(line, language)),
  totalExclVat: money(quote.totalExclVat, language),
  vat: quote.vat.map((row) => showVat(row, language)),
  total: money(quote.total, language),
  groups: quote.groups.map((group) => ({
    nisCode: group.nisCode,
    capakeys: group.capakeys,
    fee: money(group.fee, language),
    reason: groupText(group, language),
  })),
  exemption: exemptionText(quote, language),
  problems: quote.problems.map((problem) => ({
    capakey: problem.capakey,
    code: problem.code,
    message: problemText(problem, language),
    connectedFrom: problem.connectedFrom ?? null,
  })),
});
