import { catalogueOf, itemOf, summaryOf } from '@vip/catalogue';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context, Correction } from '../context.ts';
import { answerFrom } from '../domain/item.ts';
import { CorrectionProposalType, CorrectionType } from './dossier.type.ts';

@Resolver(() => CorrectionType)
export class CorrectionResolver {
  @FieldResolver(() => String)
  itemLabel(@Root() { itemCode }: Correction, @Ctx() { caller }: Context): string {
    return itemOf(catalogueOf(), itemCode)?.label[caller.language] ?? itemCode;
  }

  @FieldResolver(() => Boolean, {
    description:
      'Only a source may answer this item, and nothing is asked but what that source says now: nobody has to judge it.',
  })
  sourceRules(@Root() { itemCode, origin, proposal }: Correction): boolean {
    const readOnly = itemOf(catalogueOf(), itemCode)?.editMode === 'READ_ONLY';
    return readOnly && origin !== 'REQUESTER' && (proposal ?? []).length > 0;
  }

  @FieldResolver(() => CorrectionProposalType, {
    nullable: true,
    description: 'What the watch proposes; null for a correction that comes from elsewhere.',
  })
  proposed(
    @Root() { itemCode, delivered, proposal }: Correction,
    @Ctx() { caller }: Context,
  ): CorrectionProposalType | null {
    const catalogue = catalogueOf();
    const definition = itemOf(catalogue, itemCode);
    const [answer] = proposal ?? [];
    const after = definition && answer && answerFrom(answer, definition.onNone);
    if (!delivered || !definition || !answer || !after) return null;
    const summary = ({ applicability, records }: typeof delivered): string =>
      summaryOf(catalogue, definition, applicability, records, caller.language);
    return Object.assign(new CorrectionProposalType(), {
      source: { code: answer.sourceCode },
      beforeSummary: summary(delivered),
      afterSummary: summary(after),
    });
  }
}
