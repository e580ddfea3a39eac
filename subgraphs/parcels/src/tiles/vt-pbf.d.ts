declare module 'vt-pbf' {
  const vtpbf: {
    /** Layers of features as geojson-vt makes them, in whole tile units. */
    fromGeojsonVt(
      layers: Record<string, { readonly features: readonly object[] }>,
      options: { version: number; extent: number },
    ): Uint8Array;
  };
  export default vtpbf;
}
