import { lookup } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';

/** Why we do not call an address that a person gave. */
export type AddressProblem = 'MALFORMED' | 'NOT_HTTPS' | 'NOT_PUBLIC' | 'UNKNOWN_HOST';

/** Finds the addresses of a host name; from the system's resolver unless given. */
export type Resolve = (host: string) => Promise<readonly string[]>;
export const systemResolve: Resolve = async (host) =>
  (await lookup(host, { all: true })).map(({ address }) => address);

/**
 * Whether an IP address is one of the public internet. Anything else is refused: private, loopback, link-local
 * (cloud metadata), carrier, multicast, reserved; IPv6 that wraps an IPv4 address is judged by what it wraps.
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  return parsed.range() === 'unicast';
}

export interface Guard {
  /** Hosts with port that may be called although they are not public, over http too: the sandbox's own. */
  readonly allowed: readonly string[];
  readonly resolve: Resolve;
}

/**
 * Whether we may call an address. Names are resolved here; the call itself connects to what was found here and
 * nowhere else (`post-webhook.ts`), so a name cannot point elsewhere a moment later.
 */
export async function checkAddress(
  text: string,
  { allowed, resolve }: Guard,
): Promise<{ ok: true; url: URL; addresses: readonly string[] } | { ok: false; problem: AddressProblem }> {
  const url = URL.parse(text);
  if (!url || url.username || url.password || !/^https?:$/.test(url.protocol))
    return { ok: false, problem: 'MALFORMED' };
  const own = allowed.includes(url.host);
  if (url.protocol !== 'https:' && !own) return { ok: false, problem: 'NOT_HTTPS' };
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = ipaddr.isValid(host) ? [host] : await resolve(host).catch(() => []);
  if (addresses.length === 0) return { ok: false, problem: 'UNKNOWN_HOST' };
  // One private address among several is enough: which one is used is not ours to choose.
  if (!own && !addresses.every(isPublic)) return { ok: false, problem: 'NOT_PUBLIC' };
  return { ok: true, url, addresses };
}
