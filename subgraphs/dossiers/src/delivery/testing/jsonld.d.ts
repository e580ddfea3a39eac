/** The part of `jsonld` that our tests use; the package has no types of its own. */
declare module 'jsonld' {
  interface Options {
    readonly documentLoader: (
      url: string,
    ) => Promise<{ contextUrl: undefined; documentUrl: string; document: unknown }>;
    readonly safe?: boolean;
  }
  const jsonld: {
    expand(document: unknown, options: Options): Promise<unknown>;
    toRDF(document: unknown, options: Options): Promise<unknown>;
  };
  export default jsonld;
}
