import { catalogueOf, itemsOf } from '@vip/catalogue';
import { isService } from '@vip/domain-kit';
import { fault } from '@vip/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { parcelRights } from '../commands/parcel-rights.ts';
import { takeAnswers } from '../commands/take-answers.ts';
import type { Context } from '../context.ts';
import { SOURCE_BOOK, sourceEntry } from '../domain/source-book.ts';
import { presentEvidence, presentSource, sourceByCode } from './present.ts';
import {
  DossierItemType,
  EvidenceType,
  ItemDefinitionType,
  ParcelRightType,
  SourceAnswerType,
  SourceType,
} from './source.type.ts';

/** Between our own subgraphs only: to anybody else these fields are closed. */
function serviceOnly({ caller }: Context): void {
  if (!isService(caller)) throw fault('FORBIDDEN', 'Only the platform itself asks this.');
}

@Resolver(() => SourceType)
export class SourceResolver {
  @Query(() => SourceType, { nullable: true })
  source(@Arg('code', () => ID) code: string): SourceType | null {
    const entry = sourceEntry(code);
    return entry ? presentSource(entry) : null;
  }

  @Query(() => [SourceType])
  sources(): SourceType[] {
    return SOURCE_BOOK.map(presentSource);
  }

  @Query(() => [SourceAnswerType], {
    description: 'Service only: the answers to take into a dossier, by answer id.',
  })
  async sourceAnswers(
    @Arg('ids', () => [ID]) ids: string[],
    @Ctx() context: Context,
  ): Promise<readonly SourceAnswerType[]> {
    serviceOnly(context);
    return takeAnswers(context, ids);
  }

  @Query(() => [ParcelRightType], {
    description: 'Service only: does this person hold a right on these parcels? Asked of the cadastre now.',
  })
  async parcelRights(
    @Arg('capakeys', () => [ID]) capakeys: string[],
    @Arg('nationalNumber', () => String) nationalNumber: string,
    @Ctx() context: Context,
  ): Promise<readonly ParcelRightType[]> {
    serviceOnly(context);
    return parcelRights(context, capakeys, nationalNumber);
  }

  @FieldResolver(() => [ItemDefinitionType], {
    description: 'The items that it answers, in the current catalogue.',
  })
  items(@Root() { code }: SourceType): ItemDefinitionType[] {
    return itemsOf(catalogueOf())
      .filter(({ sources }) => sources.includes(code))
      .map((item) => ({ code: item.code }));
  }
}

@Resolver(() => ItemDefinitionType)
export class ItemDefinitionResolver {
  @FieldResolver(() => [SourceType], { description: 'By precedence: the first that found something speaks.' })
  sources(@Root() { code }: ItemDefinitionType): SourceType[] {
    return (itemsOf(catalogueOf()).find((item) => item.code === code)?.sources ?? []).map(sourceByCode);
  }
}

@Resolver(() => DossierItemType)
export class DossierItemResolver {
  @FieldResolver(() => [EvidenceType], {
    description: 'What each source of the item says, and what proves it.',
  })
  async evidence(
    @Root() { id }: DossierItemType,
    @Ctx() { loaders, caller }: Context,
  ): Promise<EvidenceType[]> {
    return (await loaders.evidence.load(id)).map((row) => presentEvidence(row, caller.language));
  }
}
