interface World {
  readonly features: readonly {
    readonly properties: {
      readonly CAPAKEY: string;
      readonly NISCODE: string | number;
      readonly addresses: readonly { readonly fullAddress: string }[];
    };
  }[];
}

/** The sandbox's parcels of one municipality, without those that are meant to fail or to be refused. */
export async function parcelsOf(sandboxUrl: string, nisCode: string): Promise<readonly string[]> {
  const world = (await (await fetch(`${sandboxUrl}/world/parcels.geojson`)).json()) as World;
  const { scenarios } = (await (await fetch(`${sandboxUrl}/cast.json`)).json()) as {
    scenarios: readonly { capakey: string }[];
  };
  const special = new Set(scenarios.map(({ capakey }) => capakey));
  return world.features
    .map(({ properties }) => properties)
    .filter(({ NISCODE, CAPAKEY }) => String(NISCODE) === nisCode && !special.has(CAPAKEY))
    .map(({ CAPAKEY }) => CAPAKEY);
}

/** An address of every parcel of a municipality that has one. */
export async function addressesOf(sandboxUrl: string, nisCode: string): Promise<readonly string[]> {
  const world = (await (await fetch(`${sandboxUrl}/world/parcels.geojson`)).json()) as World;
  return world.features
    .filter(({ properties }) => String(properties.NISCODE) === nisCode)
    .flatMap(({ properties }) => properties.addresses.slice(0, 1).map(({ fullAddress }) => fullAddress));
}
