import { useEffect, useState } from 'react';

interface Capacity {
  readonly id: string;
  readonly label: string;
  readonly roles: readonly string[];
}
interface SessionView {
  readonly signedIn: boolean;
  readonly person: { readonly name: string } | null;
  readonly capacities: readonly Capacity[];
  readonly capacity: string | null;
}

const post = (path: string, body: object) =>
  fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-vip-csrf': '1' },
    body: JSON.stringify(body),
  });

/** Who asks: sign in, choose a capacity, sign out. The graph answers as this person may see it. */
export function Session() {
  const [session, setSession] = useState<SessionView | null>(null);
  useEffect(() => {
    void fetch('/auth/session')
      .then((response) => response.json() as Promise<SessionView>)
      .then(setSession);
  }, []);
  if (!session) return null;
  if (!session.signedIn) return <a href="/auth/login?return=/explorer/">Aanmelden</a>;
  return (
    <>
      <span>{session.person?.name}</span>
      {session.capacities.length > 0 && (
        <label>
          <span className="hidden">Hoedanigheid</span>
          <select
            value={session.capacity ?? ''}
            onChange={({ target }) =>
              void post('/auth/capacity', { id: target.value }).then(() => location.reload())
            }
          >
            {session.capacity === null && <option value="">Kies een hoedanigheid</option>}
            {session.capacities.map(({ id, label, roles }) => (
              <option key={id} value={id}>
                {label} ({roles.join(', ')})
              </option>
            ))}
          </select>
        </label>
      )}
      <button
        type="button"
        onClick={() =>
          void post('/auth/logout', {})
            .then((response) => response.json() as Promise<{ redirect: string }>)
            .then(() => location.assign('/explorer/'))
        }
      >
        Afmelden
      </button>
    </>
  );
}
