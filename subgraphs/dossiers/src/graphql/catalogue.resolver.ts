import { catalogueOf, catalogueVersions } from '@vip/catalogue';
import { fault } from '@vip/subgraph-kit';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { CatalogueType } from './catalogue.type.ts';
import { presentCatalogue } from './present-catalogue.ts';

@Resolver()
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
}

const UNKNOWN = {
  nl: 'Deze versie van de catalogus bestaat niet. Vraag de catalogus zonder versie.',
  en: 'This version of the catalogue does not exist. Ask for the catalogue without a version.',
  fr: "Cette version du catalogue n'existe pas. Demandez le catalogue sans version.",
  de: 'Diese Version des Katalogs gibt es nicht. Fragen Sie den Katalog ohne Version ab.',
};
