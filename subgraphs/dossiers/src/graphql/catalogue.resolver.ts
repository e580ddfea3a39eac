import { catalogueOf, catalogueVersions, itemOf } from '@vip/catalogue';
import { fault } from '@vip/subgraph-kit';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { CatalogueType, ItemDefinitionType } from './catalogue.type.ts';
import { presentCatalogue, presentDefinition } from './present-catalogue.ts';

@Resolver(() => CatalogueType)
export class CatalogueResolver {
  @Query(() => CatalogueType)
  catalogue(
    @Arg('version', () => String, { nullable: true }) version: string | null,
    @Ctx() { caller }: Context,
  ): CatalogueType {
    if (version !== null && version !== undefined && !catalogueVersions().includes(version))
      throw fault('BAD_USER_INPUT', UNKNOWN[caller.language]);
    return presentCatalogue(catalogueOf(version ?? undefined), caller.language);
  }

  @FieldResolver(() => ItemDefinitionType, {
    nullable: true,
    description: 'One item of this version, by its code; null when the version does not have it.',
  })
  item(
    @Root() { version }: CatalogueType,
    @Arg('code', () => ID) code: string,
    @Ctx() { caller }: Context,
  ): ItemDefinitionType | null {
    const item = itemOf(catalogueOf(version), code);
    return item ? presentDefinition(catalogueOf(version), item, caller.language) : null;
  }
}

const UNKNOWN = {
  nl: 'Deze versie van de catalogus bestaat niet. Vraag de catalogus zonder versie.',
  en: 'This version of the catalogue does not exist. Ask for the catalogue without a version.',
  fr: "Cette version du catalogue n'existe pas. Demandez le catalogue sans version.",
  de: 'Diese Version des Katalogs gibt es nicht. Fragen Sie den Katalog ohne Version ab.',
};
