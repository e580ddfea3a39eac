import type { PartyKind, Role } from '@vip/domain-kit';
import type { IconName } from '../icons/icons.ts';
import type { Language } from '../texts/language.ts';

export interface Capacity {
  readonly id: string;
  readonly label: string;
  readonly organisation: { readonly id: string; readonly name: string; readonly kind: PartyKind } | null;
  readonly roles: readonly Role[];
  readonly nisCode: string | null;
}

/** What `GET /auth/session` answers. */
export interface Session {
  readonly signedIn: boolean;
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly capacities: readonly Capacity[];
  readonly capacity: string | null;
  readonly language: Language;
  /** The platform's help desk, as far as its operator named one. */
  readonly contact: { readonly email: string | null; readonly phone: string | null };
}

export const NOBODY: Session = {
  signedIn: false,
  person: null,
  capacities: [],
  capacity: null,
  language: 'nl',
  contact: { email: null, phone: null },
};

const post = (path: string, body: object) =>
  fetch(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', 'x-vip-csrf': '1' },
    credentials: 'same-origin',
  });

/** Who is signed in; nobody when the question cannot be answered, so that the public part still works. */
export async function fetchSession(): Promise<Session> {
  try {
    const response = await fetch('/auth/session', {
      credentials: 'same-origin',
      headers: { accept: 'application/json' },
    });
    return response.ok ? ((await response.json()) as Session) : NOBODY;
  } catch {
    return NOBODY;
  }
}

/** Where signing in starts; `returnTo` is a path on our own site, with its search part. */
export const signInHref = (returnTo: string): string => `/auth/login?return=${encodeURIComponent(returnTo)}`;

/** Acts in another capacity from now on. The page is loaded anew, so that nothing of the old one is left in memory. */
export async function chooseCapacity(id: string, goTo: string): Promise<void> {
  const response = await post('/auth/capacity', { id });
  if (!response.ok) throw new Error(`The capacity was not taken: ${response.status}`);
  window.location.assign(goTo);
}

export async function signOut(): Promise<void> {
  const response = await post('/auth/logout', {});
  const answer = response.ok ? ((await response.json()) as { redirect?: string }) : {};
  window.location.assign(answer.redirect ?? '/requester/');
}

export const keepLanguage = (language: Language): Promise<unknown> => post('/auth/language', { language });

export const currentCapacity = (session: Session): Capacity | null =>
  session.capacities.find((capacity) => capacity.id === session.capacity) ?? null;

/** The sign of a capacity: scales for a notary, a town hall for a municipality. */
export function capacityIcon({ organisation, roles }: Capacity): IconName {
  switch (organisation?.kind) {
    case 'NOTARY':
      return 'scale';
    case 'AGENT':
      return 'key';
    case 'MUNICIPALITY':
      return roles.includes('SUPPLIER') && !roles.includes('CONTROLLER') ? 'pencil' : 'hall';
    case 'GOVERNMENT':
    case 'OTHER_OFFICIAL':
      return 'office';
    case 'PLATFORM':
      return 'settings';
    default:
      return 'user';
  }
}
