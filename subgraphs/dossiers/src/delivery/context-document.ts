/** Where the context is served; part of every JSON-LD document. */
export const contextUrl = (publicUrl: string): string => new URL('/context/vastgoed.jsonld', publicUrl).href;

const VASTGOED = 'https://data.vlaanderen.be/ns/vastgoed#';

/** The JSON-LD context of a delivered dossier, for `/context/vastgoed.jsonld`. OSLO Vastgoed where it has a word. */
export const contextDocument = (): { '@context': Record<string, unknown> } => ({
  '@context': { '@vocab': VASTGOED },
});
