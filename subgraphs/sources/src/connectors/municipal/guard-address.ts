import type { LookupFunction } from 'node:net';
import { isPublic, problemOfAddress, systemResolve, type Resolve } from '@vip/subgraph-kit';
import { Agent, type Dispatcher } from 'undici';
import { SourceFailure } from '../failure.ts';
import type { Http } from '../protocols/http.ts';

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
