import { z } from 'zod';
import { JSON_TYPES, readJson, type Http } from './protocols/http.ts';
import type { OAuthClient } from './protocols/oauth.ts';

/** Municipalities whose old permit register the sandbox plays: Leuven, Holsbeek and Brugge. */
export const SANDBOX_REGISTERS = ['24062', '24043', '31005'] as const;

const Cast = z.object({
  sourcesClient: z.object({
    id: z.string(),
    tokenUrl: z.url(),
    privateJwk: z.record(z.string(), z.unknown()),
  }),
});

/** Who we are to the sandbox's sources: it makes our key and publishes it, for it opens nothing else. */
export function sandboxClient(sandboxUrl: URL, http: Http): () => Promise<OAuthClient> {
  let known: Promise<OAuthClient> | null = null;
  const ask = async (): Promise<OAuthClient> => {
    const exchange = await http({ url: new URL('/cast.json', sandboxUrl), expects: JSON_TYPES });
    const { id, tokenUrl, privateJwk } = Cast.parse(readJson(exchange)).sourcesClient;
    return { clientId: id, tokenUrl: new URL(tokenUrl), key: privateJwk };
  };
  return () =>
    (known ??= ask().catch((error: unknown) => {
      known = null; // it may not be up yet
      throw error;
    }));
}
