import type { Dispatcher } from 'undici';
import type { Connector, Reach } from './connector.ts';
import type { GivenLayers } from './layer-settings.ts';
import type { Manners } from './manners.ts';
import { connectionsTo, createHttp, HTTP_DEFAULTS, type ClientCertificate } from './protocols/http.ts';
import type { MagdaParty } from './protocols/magda.ts';
import { createEtagShelf } from './protocols/rest.ts';
import { inTurn, paced, withRetries } from './resilience.ts';

export interface SourceSettings {
  /** By source code; from `SOURCE_<CODE>_URL`. */
  readonly urls: Readonly<Record<string, URL>>;
  /** By source code; from `SOURCE_LAYERS`. */
  readonly layers?: GivenLayers;
  /** When the sandbox runs, it plays every source whose address is not set. */
  readonly sandboxUrl: URL | null;
  /** `x-api-key` of Basisregisters. */
  readonly basisregistersKey: string | null;
  readonly magda: MagdaParty | null;
  readonly magdaCertificate: ClientCertificate | null;
  /** Above this many bytes an answer is refused. */
  readonly maxBytes: number;
  readonly mannersOf: (connector: Connector) => Manners;
}

export const SETTINGS_DEFAULTS = { http: HTTP_DEFAULTS, deadlineMs: 25_000 } as const;

/** Where a source is asked; null when it has no public address and none is set. */
export function addressOf(
  { code, endpoint, sandboxPath }: Pick<Connector, 'code' | 'endpoint' | 'sandboxPath'>,
  { urls, sandboxUrl }: Pick<SourceSettings, 'urls' | 'sandboxUrl'>,
): URL | null {
  if (urls[code]) return urls[code];
  if (sandboxUrl) return new URL(sandboxUrl.href.replace(/\/+$/, '') + sandboxPath);
  return endpoint === null ? null : new URL(endpoint);
}

/** Nobody answers here; a source without an address fails as `not-configured` before it is asked. */
const NOWHERE = new URL('http://not-configured.invalid/');

/** Makes what each connector may reach: own connections, guards, keys. Made once, by `main`. */
export function createReaches(connectors: readonly Connector[], settings: SourceSettings, now: () => Date) {
  const dispatchers: Dispatcher[] = [];
  const reaches = new Map<string, Reach>();
  for (const connector of connectors) {
    const isMagda = /magda/i.test(connector.sandboxPath);
    const { concurrency, perSecond, timeoutMs, deadlineMs } = settings.mannersOf(connector);
    const connections = Math.max(concurrency, connector.connections ?? concurrency);
    const dispatcher = connectionsTo(
      connections,
      isMagda ? (settings.magdaCertificate ?? undefined) : undefined,
    );
    dispatchers.push(dispatcher);
    reaches.set(connector.code, {
      http: withRetries(
        inTurn(
          connections,
          paced(perSecond, createHttp(dispatcher, now, { timeoutMs, maxBytes: settings.maxBytes })),
        ),
      ),
      baseUrl: addressOf(connector, settings) ?? NOWHERE,
      also: Object.fromEntries(
        Object.entries(connector.also ?? {}).map(([name, place]) => [
          name,
          addressOf({ ...place, code: `${connector.code}_${name}` }, settings) ?? NOWHERE,
        ]),
      ),
      apiKey: connector.code.startsWith('BASISREG_') ? settings.basisregistersKey : null,
      ...(isMagda && settings.magda ? { magda: settings.magda } : {}),
      ...(settings.layers?.[connector.code] ? { layer: settings.layers[connector.code] } : {}),
      shelf: createEtagShelf(),
      now,
      deadlineMs,
    });
  }
  return {
    reachOf: ({ code }: Pick<Connector, 'code'>): Reach => reaches.get(code)!,
    close: async () => {
      await Promise.all(dispatchers.map((dispatcher) => dispatcher.close()));
    },
  };
}
