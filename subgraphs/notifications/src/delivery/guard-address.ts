import { isIP } from 'node:net';
import { isPublic, problemOfAddress, type AddressProblem as Written, type Resolve } from '@vip/subgraph-kit';

/** Why we do not call an address that a person gave. */
export type AddressProblem = Written | 'UNKNOWN_HOST';

export interface Guard {
  /** Hosts with port that may be called although they are not public, over http too: the sandbox's own. */
  readonly allowed: ReadonlySet<string>;
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
  const problem = problemOfAddress(text, allowed);
  if (problem) return { ok: false, problem };
  const url = new URL(text);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) ? [host] : await resolve(host).catch(() => []);
  if (addresses.length === 0) return { ok: false, problem: 'UNKNOWN_HOST' };
  // One private address among several is enough: which one is used is not ours to choose.
  if (!allowed.has(url.host) && !addresses.every(isPublic)) return { ok: false, problem: 'NOT_PUBLIC' };
  return { ok: true, url, addresses };
}
