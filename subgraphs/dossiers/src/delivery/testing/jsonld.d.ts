/** The part of `jsonld` that our tests use; the package has no types of its own. */
declare module 'jsonld' {
  interface Options {
    readonly documentLoader: (
      url: string,
    ) => Promise<{ contextUrl: undefined; documentUrl: string; document: unknown }>;
    readonly safe?: boolean;
    readonly format?: 'application/n-quads';
  }
  const jsonld: {
    expand(document: unknown, options: Options): Promise<unknown>;
    flatten(document: unknown, context: unknown, options: Options): Promise<unknown>;
    compact(document: unknown, context: unknown, options: Options): Promise<unknown>;
    frame(document: unknown, frame: unknown, options: Options): Promise<unknown>;
    toRDF(document: unknown, options: Options): Promise<unknown>;
    fromRDF(quads: unknown, options: Pick<Options, 'format'>): Promise<unknown>;
  };
  export default jsonld;
}
