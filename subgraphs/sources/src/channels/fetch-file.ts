import { request } from 'undici';

const MOST_BYTES = 20 * 1024 * 1024;

/** Fetches a file of a reporter from `dossiers`, through the gateway and as this service. Null when it is not there. */
export const createFetchFile =
  (gatewayUrl: string, signer: () => Promise<string>) =>
  async (id: string): Promise<{ readonly mediaType: string; readonly content: Buffer } | null> => {
    const response = await request(new URL(`/files/${encodeURIComponent(id)}`, gatewayUrl), {
      headers: { authorization: `Bearer ${await signer()}` },
      signal: AbortSignal.timeout(20_000),
    });
    if (response.statusCode === 404) {
      await response.body.dump();
      return null;
    }
    if (response.statusCode !== 200) throw new Error(`The file did not come: HTTP ${response.statusCode}`);
    const content = Buffer.from(await response.body.arrayBuffer());
    if (content.length > MOST_BYTES) return null;
    return { mediaType: String(response.headers['content-type'] ?? 'application/octet-stream'), content };
  };
