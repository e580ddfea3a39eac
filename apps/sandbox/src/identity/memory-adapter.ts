import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Kept {
  readonly payload: AdapterPayload;
  readonly until: number;
}
/** All kinds together, as a grant takes its codes and tokens with it when it goes. */
const kept = new Map<string, Kept>();
const MOST = 20_000;

/** Sessions, codes and tokens in memory: they end with the sandbox. */
export class MemoryAdapter implements Adapter {
  constructor(private readonly kind: string) {}

  private key(id: string): string {
    return `${this.kind}:${id}`;
  }

  upsert(id: string, payload: AdapterPayload, expiresIn: number): Promise<undefined> {
    kept.delete(this.key(id));
    kept.set(this.key(id), { payload, until: Date.now() + (expiresIn || 86_400) * 1_000 });
    // The oldest goes first; a Map keeps the order in which things came.
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST) break;
      kept.delete(oldest);
    }
    return Promise.resolve(undefined);
  }

  find(id: string): Promise<AdapterPayload | undefined> {
    const found = kept.get(this.key(id));
    return Promise.resolve(found && found.until > Date.now() ? found.payload : undefined);
  }

  private by(name: 'uid' | 'userCode', value: string): Promise<AdapterPayload | undefined> {
    for (const [key, { payload, until }] of kept)
      if (key.startsWith(`${this.kind}:`) && payload[name] === value && until > Date.now())
        return Promise.resolve(payload);
    return Promise.resolve(undefined);
  }

  findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.by('uid', uid);
  }

  findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return this.by('userCode', userCode);
  }

  consume(id: string): Promise<undefined> {
    const found = kept.get(this.key(id));
    if (found) found.payload.consumed = Math.floor(Date.now() / 1_000);
    return Promise.resolve(undefined);
  }

  destroy(id: string): Promise<undefined> {
    kept.delete(this.key(id));
    return Promise.resolve(undefined);
  }

  revokeByGrantId(grantId: string): Promise<undefined> {
    for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key);
    return Promise.resolve(undefined);
  }
}
