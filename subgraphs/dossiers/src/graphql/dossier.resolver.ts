import { catalogueOf } from '@vip/catalogue';
import type { Day, Party } from '@vip/domain-kit';
import { PartyType } from '@vip/subgraph-kit';
import { DateScalar } from '@vip/subgraph-kit';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';
import type { Context, Correction, Document, Dossier, DossierItem } from '../context.ts';
import { dossierActions, mayReadWatch, standingsOn, worksOn, type DossierAction } from '../domain/access.ts';
import { daysLeft } from '../domain/deadline.ts';
import { isOpen } from '../domain/dossier.ts';
import { masked } from '../domain/national-number.ts';
import { asksFor } from './asks.ts';
import { CatalogueType } from './catalogue.type.ts';
import {
  CorrectionType,
  DeliveredDocumentType,
  DossierExceptionsType,
  DossierSectionType,
  DossierType,
  ProgressType,
} from './dossier.type.ts';
import { DossierActionEnum } from './enums.ts';
import { expectedOn } from './expected-on.ts';
import { DossierItemType } from './item.type.ts';
import { presentCatalogue } from './present-catalogue.ts';
import { sectionsInNumbers, sectionsOf } from './sections.ts';
import { MunicipalityType, ParcelType } from './stub.type.ts';
import { waitingFor } from './waiting-words.ts';

@Resolver(() => DossierType)
export class DossierResolver {
  @FieldResolver(() => ParcelType, { nullable: true })
  parcel(@Root() { capakey }: Dossier): ParcelType | null {
    return capakey === null ? null : { capakey };
  }
  @FieldResolver(() => MunicipalityType)
  municipality(@Root() { nisCode }: Dossier): MunicipalityType {
    return { nisCode };
  }
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Calendar days until the deadline; negative when it is past; null when nothing is to be done.',
  })
  daysLeft(@Root() { deadline, status }: Dossier, @Ctx() { now }: Context): number | null {
    return isOpen(status) ? daysLeft(deadline, now()) : null;
  }
  @FieldResolver(() => DateScalar, {
    nullable: true,
    description:
      'Submission plus the measured median of the municipality; the deadline when nothing was measured.',
  })
  expectedOn(@Root() dossier: Dossier, @Ctx() context: Context): Promise<Day | null> {
    return expectedOn(dossier, context);
  }
  @FieldResolver(() => CatalogueType, {
    description: 'The version that it was made with, with its code lists.',
  })
  catalogue(@Root() { catalogueVersion }: Dossier, @Ctx() { caller }: Context): CatalogueType {
    return presentCatalogue(catalogueOf(catalogueVersion), caller.language);
  }
  @FieldResolver(() => ProgressType)
  progress(@Root() { tally }: Dossier): ProgressType {
    return tally;
  }
  @FieldResolver(() => DossierExceptionsType)
  exceptions(@Root() { tally }: Dossier): DossierExceptionsType {
    return { ...tally, contested: tally.contested ?? 0 };
  }
  @FieldResolver(() => String, {
    nullable: true,
    description: "What it waits for now, in the caller's language.",
  })
  waitingFor(@Root() dossier: Dossier, @Ctx() { caller }: Context): string | null {
    return waitingFor(dossier, caller.language);
  }
  @FieldResolver(() => [DossierSectionType])
  async sections(
    @Root() dossier: Dossier,
    @Ctx() { caller, dossiers }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DossierSectionType[]> {
    const shown = { language: caller.language, showsAssignee: worksOn(caller, dossier) };
    return asksFor(info, ['items', 'hiddenUntilValidation'])
      ? sectionsOf(dossier, await dossiers.itemsOf(dossier), shown)
      : sectionsInNumbers(dossier, await dossiers.inNumbers(dossier.id), shown);
  }
  @FieldResolver(() => DossierItemType, { nullable: true })
  async item(
    @Root() dossier: Dossier,
    @Arg('code', () => String) code: string,
    @Ctx() { dossiers }: Context,
  ): Promise<DossierItem | null> {
    return (await dossiers.itemsOf(dossier)).find((item) => item.code === code) ?? null;
  }
  @FieldResolver(() => [DeliveredDocumentType])
  async documents(@Root() dossier: Dossier, @Ctx() { kept }: Context): Promise<DeliveredDocumentType[]> {
    return (await kept.documentsOf(dossier)).map((document) => ({ ...document, url: addressOf(document) }));
  }
  @FieldResolver(() => [CorrectionType])
  async corrections(@Root() dossier: Dossier, @Ctx() { caller, dossiers }: Context): Promise<Correction[]> {
    const corrections = await dossiers.correctionsOf(dossier.id);
    // Finance and administration see that a correction runs, not what is in it.
    return mayReadWatch(caller, dossier)
      ? corrections
      : corrections.map((one) => Object.assign(one, { delivered: null }));
  }
  @FieldResolver(() => [DossierActionEnum])
  availableActions(@Root() dossier: Dossier, @Ctx() { caller }: Context): readonly DossierAction[] {
    return dossierActions(caller, dossier);
  }
  @FieldResolver(() => PartyType, {
    nullable: true,
    description: 'The officer who took a section, for colleagues.',
  })
  assignee(@Root() dossier: Dossier, @Ctx() { caller }: Context): Party | null {
    return worksOn(caller, dossier) ? (Object.values(dossier.assignees)[0] ?? null) : null;
  }
  @FieldResolver(() => DossierType, { nullable: true })
  previousDossier(@Root() dossier: Dossier, @Ctx() { dossiers }: Context): Promise<Dossier | null> {
    return dossiers.previous(dossier);
  }
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Masked national number of a citizen, for the officers who verify the right; the reading is noted.',
  })
  async requesterNationalNumber(
    @Root() dossier: Dossier,
    @Ctx() { caller, requests, nationalNumbers }: Context,
  ): Promise<string | null> {
    const kept =
      worksOn(caller, dossier) && !standingsOn(caller, dossier).has('dataSystem')
        ? await requests.nationalNumberFor(dossier)
        : null;
    return kept && masked(nationalNumbers.decrypt(kept));
  }
}

const ENDINGS = { PDF_UA: 'pdf', PDF_A: 'pdf', JSON: 'json', JSON_LD: 'jsonld' } as const;
const addressOf = ({ id, kind }: Document): string => `/documents/${id}.${ENDINGS[kind]}`;
