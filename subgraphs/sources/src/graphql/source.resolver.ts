import { catalogueOf, itemsOf } from '@vip/catalogue';
import { URLScalar } from '@vip/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { enterpriseCheck } from '../commands/enterprise.ts';
import { parcelRights } from '../commands/parcel-rights.ts';
import { takeAnswers, takeWords } from '../commands/take-answers.ts';
import type { Context } from '../context.ts';
import { mayReadRaw } from '../domain/access.ts';
import { DERIVED_SOURCE } from '../domain/derived.ts';
import type { ToldAnswer } from '../domain/evidence.ts';
import { SOURCE_BOOK, sourceEntry } from '../domain/source-book.ts';
import { ItemDisagreementType, SourceDisagreementType, SourceWordType } from './disagreement.type.ts';
import { presentDisagreement } from './present-disagreement.ts';
import { presentEvidence, presentSource, sourceByCode } from './present.ts';
import { serviceOnly } from './service-only.ts';
import {
  DossierItemType,
  EnterpriseCheckType,
  EvidenceType,
  ItemDefinitionType,
  ParcelRightType,
  SourceAnswerType,
  SourceMannersType,
  SourceType,
} from './source.type.ts';

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

  @Query(() => [SourceWordType], {
    description:
      'Service only: what single sources say, by id of the evidence, for an officer who takes one over.',
  })
  async sourceWords(
    @Arg('ids', () => [ID]) ids: string[],
    @Ctx() context: Context,
  ): Promise<readonly SourceWordType[]> {
    serviceOnly(context);
    return takeWords(context, ids);
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

  @FieldResolver(() => SourceMannersType, {
    nullable: true,
    description: 'How it is asked; null for a source that nobody asks.',
  })
  manners(@Root() { code }: SourceType, @Ctx() { mannersOf }: Context): SourceMannersType | null {
    return mannersOf(code);
  }

  @Query(() => EnterpriseCheckType, {
    description:
      'Service only: does this enterprise exist and is it active? Asked of the crossroads bank now; UNAVAILABLE when it cannot tell.',
  })
  async enterprise(
    @Arg('number', () => ID) number: string,
    @Ctx() context: Context,
  ): Promise<EnterpriseCheckType> {
    serviceOnly(context);
    return enterpriseCheck(context, number);
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

  @FieldResolver(() => ItemDisagreementType, {
    nullable: true,
    description: 'How its sources contradict each other; for officers. Null when they do not.',
  })
  async disagreement(
    @Root() { id }: DossierItemType,
    @Ctx() { loaders, caller }: Context,
  ): Promise<ItemDisagreementType | null> {
    const found = await loaders.disagreement.load(id);
    return found && presentDisagreement(found, caller.language);
  }
}

@Resolver(() => EvidenceType)
export class EvidenceResolver {
  @FieldResolver(() => URLScalar, {
    nullable: true,
    description:
      'Where the auditor opens what the source sent; reading it is noted in the legal log. Null for everybody else.',
  })
  rawAnswer(@Root() { id, source, responseDigest }: EvidenceType, @Ctx() { caller }: Context): string | null {
    // Nobody sent what the platform worked out.
    const wasSent = responseDigest !== null && source.code !== DERIVED_SOURCE;
    return wasSent && mayReadRaw(caller) ? `/evidence/${id}/raw` : null;
  }
}

@Resolver(() => SourceAnswerType)
export class SourceAnswerResolver {
  @FieldResolver(() => SourceDisagreementType, { nullable: true })
  disagreement(@Root() { disagreement }: ToldAnswer): SourceDisagreementType | null {
    return disagreement && { kind: disagreement.kind, sourceCodes: disagreement.sources };
  }
}
