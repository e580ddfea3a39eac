import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Identified } from '../identity/callers.ts';
import type { Door } from '../http/door.ts';
import { Full, type Leave, type Places, type Rank } from './places.ts';

export interface Asking {
  /** The question, so that equal ones share a limit: a document or a route. */
  readonly about: string;
  /** Whether it changes something. */
  readonly changes: boolean;
  /** Served as early as this, whoever asks. */
  readonly rank?: Rank;
}

export interface Entered {
  readonly identity: Identified;
  readonly leave: Leave;
}

export interface Crowd {
  readonly places: Places;
  /** What costs nothing, before the body is read. @throws Full when reading on is of no use. */
  glance(request: FastifyRequest): void;
  /** Who asks, with a place. Our own services need none: what they ask is part of something that has one. @throws Full, BadCredential */
  enter(request: FastifyRequest, reply: FastifyReply, asking: Asking): Promise<Entered>;
}

const NOTHING: Leave = () => {};

/** Whether a token says that one of our services signed it; whether that is so is found out later. */
function saysService(authorization: string): boolean {
  try {
    const header = authorization.slice(authorization.indexOf(' ') + 1).split('.', 1)[0]!;
    return (
      (JSON.parse(Buffer.from(header, 'base64url').toString('utf8')) as { alg?: string }).alg === 'EdDSA'
    );
  } catch {
    return false;
  }
}

/** The gate of the gateway: who comes in when not everybody can. */
export function createCrowd(places: Places, door: Door): Crowd {
  const claimOf = (request: FastifyRequest): 'person' | 'machine' | 'anyone' =>
    request.headers.authorization ? 'machine' : door.sessionIdOf(request) ? 'person' : 'anyone';
  /** Ends when the asker hangs up while it waits. */
  const goneOf = (reply: FastifyReply): AbortSignal => {
    const gone = new AbortController();
    reply.raw.once('close', () => gone.abort());
    return gone.signal;
  };
  return {
    places,
    glance(request) {
      const claim = claimOf(request);
      // What a person does may be a change: only its document tells, and that is in the body.
      if (places.mayCome(claim === 'person' ? 'act' : claim)) return;
      if (claim === 'machine' && saysService(request.headers.authorization!)) return;
      throw new Full();
    },
    async enter(request, reply, { about, changes, rank }) {
      const claim = claimOf(request);
      // A token is looked up in memory; a session is in the database, so a place comes first.
      const known = claim === 'machine' ? await door.identify(request) : undefined;
      if (known?.caller.kind === 'service') return { identity: known, leave: NOTHING };
      const own = rank ?? (claim === 'person' && changes ? 'act' : claim);
      const leave = await places.take(own, about, goneOf(reply));
      try {
        const identity = known ?? (await door.identify(request));
        // A cookie that is no session buys nothing.
        if (claim === 'person' && identity.credential === 'none' && !rank && !places.wouldHave('anyone'))
          throw new Full();
        return { identity, leave };
      } catch (error) {
        leave();
        throw error;
      }
    },
  };
}
