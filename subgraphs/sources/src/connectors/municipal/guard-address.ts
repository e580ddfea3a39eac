import { lookup } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { Agent, type Dispatcher } from 'undici';
import { SourceFailure } from '../failure.ts';
import type { Http } from '../protocols/http.ts';

/** Why an address that a municipality gave is not called. */
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
 * What is wrong with an address as it is written; its name is resolved only when it is called.
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

/**
 * Resolves a name for one connection and hands on only what was looked at: the connection goes to that very address, so
 * a name cannot point elsewhere a moment later (DNS rebinding). One private address among several is enough to refuse.
 */
export const guardedLookup =
  (resolve: Resolve): LookupFunction =>
  (host, options, done) => {
    resolve(host).then(
      (addresses) => {
        if (addresses.length === 0 || !addresses.every(isPublic))
          return done(new SourceFailure('not-public', 'the name leads to no public address'), '', 4);
        const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
        return options.all ? done(null, found) : done(null, found[0]!.address, found[0]!.family);
      },
      (error: Error) => done(error, '', 4),
    );
  };

/** Connections to addresses that municipalities gave. @param connections at most so many to one host. */
export const guardedConnections = (connections: number, resolve: Resolve = systemResolve): Dispatcher =>
  new Agent({
    connections,
    pipelining: 1,
    keepAliveTimeout: 10_000,
    connect: { timeout: 5_000, lookup: guardedLookup(resolve) },
  });

/** Asks only where it may: what is allowed by name through `own`, all the rest through `guarded`. */
export const guardedHttp =
  (allowed: ReadonlySet<string>, own: Http, guarded: Http): Http =>
  async (question) => {
    const problem = problemOfAddress(question.url.href, allowed);
    if (problem) throw new SourceFailure('not-public', `an address that may not be asked: ${problem}`);
    return allowed.has(question.url.host) ? own(question) : guarded(question);
  };
