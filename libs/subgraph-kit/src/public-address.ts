import { lookup } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';

/** Why an address that somebody gave us is not called, as it is written. */
export type AddressProblem = 'MALFORMED' | 'NOT_HTTPS' | 'NOT_PUBLIC';

/** Finds the addresses of a host name; from the system's resolver unless given. */
export type Resolve = (host: string) => Promise<readonly string[]>;
export const systemResolve: Resolve = async (host) =>
  (await lookup(host, { all: true })).map(({ address }) => address);

/**
 * Whether an IP address is one of the public internet. Private, loopback, link-local (cloud metadata), carrier,
 * multicast and reserved ones are not; IPv6 that wraps an IPv4 address (mapped, 6to4, NAT64, Teredo) is none either.
 */
export const isPublic = (address: string): boolean =>
  ipaddr.isValid(address) && ipaddr.parse(address).range() === 'unicast';

/**
 * What is wrong with an address as it is written; a name must be resolved and looked at again when it is called: it can point elsewhere by then.
 * @param allowed hosts with port that may be called although they are not public, over http too: the sandbox's own.
 */
export function problemOfAddress(text: string, allowed: ReadonlySet<string>): AddressProblem | null {
  const url = URL.parse(text);
  if (!url || url.username || url.password || url.hash || !/^https?:$/.test(url.protocol)) return 'MALFORMED';
  if (allowed.has(url.host)) return null;
  if (url.protocol !== 'https:') return 'NOT_HTTPS';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(host)) return isPublic(host) ? null : 'NOT_PUBLIC';
  return /(^|\.)(localhost|local|internal|home\.arpa)\.?$/i.test(host) ? 'NOT_PUBLIC' : null;
}
