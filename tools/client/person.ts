/** Somebody of the sandbox's cast, signed in as in a browser: with cookies, through the sign-in page. */
export interface Person {
  /** Asks the graph as the explorer does, in which anybody who is signed in may write a question. */
  ask<Data>(document: string, variables?: object): Promise<Data>;
  /** Sends a form to a route beside the graph. @returns what it answered, as JSON. @throws Error when it refused. */
  send<Answer>(path: string, form: FormData): Promise<Answer>;
}

const MOST_STEPS = 15;

/** Keeps cookies per origin, and sends them back; enough of a browser to sign in. */
class Jar {
  private readonly kept = new Map<string, Map<string, string>>();

  async fetch(url: URL, init: RequestInit = {}): Promise<Response> {
    const own = this.kept.get(url.origin) ?? new Map<string, string>();
    this.kept.set(url.origin, own);
    const headers = new Headers(init.headers);
    headers.set('cookie', [...own].map(([name, value]) => `${name}=${value}`).join('; '));
    headers.set('origin', url.origin);
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair] = cookie.split(';') as [string];
      own.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    return response;
  }
}

export async function signInAs(publicUrl: string, username: string): Promise<Person> {
  const jar = new Jar();
  let at = new URL('/auth/login?return=/health/live', publicUrl);
  let response = await jar.fetch(at);
  for (let step = 0; step < MOST_STEPS && at.pathname !== '/health/live'; step += 1) {
    const onward = response.headers.get('location');
    const form = onward === null ? new URLSearchParams({ choose: username }) : null;
    at = new URL(onward ?? at.href, at);
    response = await jar.fetch(at, form ? { method: 'POST', body: form } : {});
  }
  if (at.pathname !== '/health/live') throw new Error(`${username} cannot sign in: stopped at ${at.href}`);
  const csrf = { 'x-vip-csrf': '1' };
  return {
    async ask<Data>(query: string, variables: object = {}) {
      const answer = await jar.fetch(new URL('/explorer/graphql', publicUrl), {
        method: 'POST',
        headers: { ...csrf, 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await answer.json()) as {
        data?: Data;
        errors?: readonly { message: string }[];
      };
      if (errors || !data)
        throw new Error(errors?.map(({ message }) => message).join('; ') ?? `status ${answer.status}`);
      return data;
    },
    async send<Answer>(path: string, form: FormData) {
      const answer = await jar.fetch(new URL(path, publicUrl), { method: 'POST', headers: csrf, body: form });
      const body = (await answer.json()) as Answer;
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(body)}`);
      return body;
    },
  };
}
