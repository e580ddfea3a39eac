import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { Language } from '@vip/domain-kit';
import pg from 'pg';
import type { Capacity } from './capacities.ts';

export interface Session {
  readonly person: { readonly id: string; readonly name: string; readonly nationalNumber?: string };
  readonly capacities: readonly Capacity[];
  readonly capacity: string | null;
  readonly language: Language;
  readonly idToken?: string;
  /** Signed in from the explorer: may ask any document there, within the limits of a machine. */
  readonly explorer?: boolean;
}

const TABLES = `
create table if not exists session (id_hash text primary key, sealed bytea not null, created_at timestamptz not null, seen_at timestamptz not null, expires_at timestamptz not null);
create index if not exists session_expiry on session (expires_at);
create table if not exists sign_in (state_hash text primary key, sealed bytea not null, expires_at timestamptz not null);
`;
const LIFE_MS = 12 * 3_600_000;
const SIGN_IN_MS = 15 * 60_000;
const REMEMBER_MS = 2_000;

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** What the server knows of who is signed in. The browser holds a random name for it and nothing else. */
export class Sessions {
  private readonly remembered = new Map<string, { session: Session | null; until: number }>();

  private constructor(
    private readonly pool: pg.Pool,
    private readonly key: Buffer,
  ) {}

  static async open(databaseUrl: string, encryptionKey: string): Promise<Sessions> {
    const pool = new pg.Pool({ connectionString: databaseUrl, max: 4, application_name: 'vip-sessions' });
    pool.on('error', () => {});
    const client = await pool.connect();
    try {
      await client.query(`select pg_advisory_lock(hashtext('vip-migrate-gateway'))`);
      const there = await client.query(`select from pg_namespace where nspname = 'gateway'`);
      if (there.rowCount === 0) await client.query('create schema gateway');
      await client.query('set search_path = gateway');
      await client.query(TABLES);
    } finally {
      client.release(true);
    }
    return new Sessions(pool, Buffer.from(encryptionKey, 'base64url').subarray(0, 32));
  }

  async create(session: Session): Promise<string> {
    const id = randomBytes(32).toString('base64url');
    const now = new Date();
    await this.pool.query('insert into gateway.session values ($1, $2, $3, $3, $4)', [
      hash(id),
      this.seal(session),
      now,
      new Date(now.getTime() + LIFE_MS),
    ]);
    return id;
  }

  async find(id: string): Promise<Session | null> {
    const name = hash(id);
    const known = this.remembered.get(name);
    if (known && known.until > Date.now()) return known.session;
    const { rows } = await this.pool.query<{ sealed: Buffer }>(
      'select sealed from gateway.session where id_hash = $1 and expires_at > $2',
      [name, new Date()],
    );
    const session = rows[0] ? this.unseal<Session>(rows[0].sealed) : null;
    if (this.remembered.size > 5_000) this.remembered.clear();
    this.remembered.set(name, { session, until: Date.now() + REMEMBER_MS });
    return session;
  }

  async change(id: string, session: Session): Promise<void> {
    this.remembered.delete(hash(id));
    await this.pool.query('update gateway.session set sealed = $2, seen_at = $3 where id_hash = $1', [
      hash(id),
      this.seal(session),
      new Date(),
    ]);
  }

  async end(id: string): Promise<void> {
    this.remembered.delete(hash(id));
    await this.pool.query('delete from gateway.session where id_hash = $1', [hash(id)]);
  }

  /** Keeps what a sign-in needs when the person comes back from ACM/IDM: once, and not for long. */
  async keepSignIn(state: string, value: object): Promise<void> {
    await this.pool.query('delete from gateway.sign_in where expires_at < $1', [new Date()]);
    await this.pool.query('delete from gateway.session where expires_at < $1', [new Date()]);
    await this.pool.query('insert into gateway.sign_in values ($1, $2, $3)', [
      hash(state),
      this.seal(value),
      new Date(Date.now() + SIGN_IN_MS),
    ]);
  }

  async takeSignIn<Value>(state: string): Promise<Value | null> {
    const { rows } = await this.pool.query<{ sealed: Buffer; expires_at: Date }>(
      'delete from gateway.sign_in where state_hash = $1 returning sealed, expires_at',
      [hash(state)],
    );
    return rows[0] && rows[0].expires_at > new Date() ? this.unseal<Value>(rows[0].sealed) : null;
  }

  async ready(): Promise<void> {
    await this.pool.query('select 1');
  }

  close(): Promise<void> {
    return this.pool.end();
  }

  /** AES-256-GCM: a copy of the table tells no national number. */
  private seal(value: object): Buffer {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.key, iv);
    const sealed = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
  }

  private unseal<Value>(sealed: Buffer): Value | null {
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.key, sealed.subarray(0, 12));
      decipher.setAuthTag(sealed.subarray(12, 28));
      return JSON.parse(
        Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]).toString('utf8'),
      ) as Value;
    } catch {
      // Another key, or a changed row: not a session.
      return null;
    }
  }
}
