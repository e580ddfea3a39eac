import { validityOf } from '@vip/catalogue';
import { dayOf, type Party } from '@vip/domain-kit';
import { PartyType } from '@vip/subgraph-kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context, DossierItem } from '../context.ts';
import { worksOn } from '../domain/access.ts';
import { itemActions, type ItemAction } from '../domain/item-access.ts';
import { recordsAs } from './attributes-of.ts';
import { ItemDefinitionType } from './catalogue.type.ts';
import { ItemActionEnum } from './enums.ts';
import { summaryLine } from './item-words.ts';
import { AnswerValidityType, DossierItemType, ItemRecordType } from './item.type.ts';
import { presentDefinition } from './present-catalogue.ts';

@Resolver(() => DossierItemType)
export class ItemResolver {
  @FieldResolver(() => String)
  label(@Root() { definition }: DossierItem, @Ctx() { caller }: Context): string {
    return definition.label[caller.language];
  }
  @FieldResolver(() => String)
  question(@Root() { definition }: DossierItem, @Ctx() { caller }: Context): string {
    return definition.question[caller.language];
  }
  @FieldResolver(() => String, { nullable: true })
  explanation(@Root() { definition }: DossierItem, @Ctx() { caller }: Context): string | null {
    return definition.explanation[caller.language];
  }
  @FieldResolver(() => String, { nullable: true })
  legalBasis(@Root() { definition }: DossierItem): string | null {
    return definition.legalBasis;
  }
  @FieldResolver(() => ItemDefinitionType)
  definition(@Root() { catalogue, definition }: DossierItem, @Ctx() { caller }: Context): ItemDefinitionType {
    return presentDefinition(catalogue, definition, caller.language);
  }
  @FieldResolver(() => String, { description: "One line that says the answer, in the caller's language." })
  summary(@Root() item: DossierItem, @Ctx() { caller }: Context): string {
    return summaryLine(item, caller.language);
  }
  @FieldResolver(() => [ItemRecordType])
  records(@Root() item: DossierItem, @Ctx() { caller }: Context): readonly ItemRecordType[] {
    const { catalogue, definition } = item;
    return recordsAs(item.records, item.id, { catalogue, definition, language: caller.language });
  }
  @FieldResolver(() => AnswerValidityType, {
    nullable: true,
    description: 'Null when the answer has no last day, or does not tell it.',
  })
  validity(@Root() item: DossierItem, @Ctx() { now }: Context): AnswerValidityType | null {
    return item.answeredAt && validityOf(item.code, item, dayOf(item.answeredAt), dayOf(now()));
  }
  @FieldResolver(() => PartyType, {
    nullable: true,
    description: 'Who of the municipality answered; a requester sees the municipality only.',
  })
  async filledBy(@Root() item: DossierItem, @Ctx() context: Context): Promise<Party | null> {
    return (
      item.filledBy &&
      (worksOn(context.caller, item.dossier) ? item.filledBy : municipalityOf(context, item.dossier.nisCode))
    );
  }
  @FieldResolver(() => DossierItemType, {
    nullable: true,
    description: 'Item of an earlier dossier that the answer was taken from.',
  })
  reusedFrom(@Root() item: DossierItem, @Ctx() { dossiers }: Context): Promise<DossierItem | null> {
    return item.reusedFrom ? dossiers.item(item.reusedFrom) : Promise.resolve(null);
  }
  @FieldResolver(() => [ItemActionEnum])
  availableActions(@Root() item: DossierItem, @Ctx() { caller, now }: Context): readonly ItemAction[] {
    return itemActions(caller, item.dossier, item, now());
  }
}

/** The municipality as a party: what a requester may know of who did something there. */
export const municipalityOf = async (
  { municipalities }: Pick<Context, 'municipalities'>,
  nisCode: string,
): Promise<Party> => ({
  id: nisCode,
  kind: 'MUNICIPALITY',
  name: (await municipalities.settings(nisCode))?.name ?? nisCode,
});
