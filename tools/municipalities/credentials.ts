import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { castCredentials, type Credentials } from '../client/machine.ts';
import { findRunning } from '../launcher/running.ts';
import { Problem } from '../launcher/problem.ts';

const Env = z.object({
  PUBLIC_URL: z.url(),
  OIDC_ISSUER: z.url(),
  ADMIN_CLIENT_ID: z.string().min(1),
  ADMIN_CLIENT_KEY_FILE: z.string().min(1),
  ADMIN_SCOPE: z.string().default('vo_info vstg_beheer'),
});

/** Client of the platform's administrator in the sandbox's cast. */
const SANDBOX_CLIENT = 'platform-beheer';

export interface Administrator {
  readonly publicUrl: string;
  readonly credentials: () => Promise<Credentials>;
}

/**
 * As whom the wave is loaded: the administrator's own client of ACM/IDM when `ADMIN_CLIENT_ID` is set, else the sandbox's, on the platform that runs here.
 * @throws Problem saying which variable is missing.
 */
export function administrator(env: NodeJS.ProcessEnv = process.env): Administrator {
  if (!env['ADMIN_CLIENT_ID']) {
    const { publicUrl, sandboxUrl } = findRunning(env);
    if (!sandboxUrl)
      throw new Problem(
        'No sandbox runs here: set ADMIN_CLIENT_ID, ADMIN_CLIENT_KEY_FILE, OIDC_ISSUER and PUBLIC_URL.',
      );
    return { publicUrl, credentials: () => castCredentials(sandboxUrl, SANDBOX_CLIENT) };
  }
  const parsed = Env.safeParse(env);
  if (!parsed.success)
    throw new Problem(`Set ${parsed.error.issues.map(({ path }) => path.join('.')).join(', ')}.`);
  const { PUBLIC_URL, OIDC_ISSUER, ADMIN_CLIENT_ID, ADMIN_CLIENT_KEY_FILE, ADMIN_SCOPE } = parsed.data;
  const privateJwk = JSON.parse(readFileSync(ADMIN_CLIENT_KEY_FILE, 'utf8')) as Credentials['privateJwk'];
  return {
    publicUrl: PUBLIC_URL.replace(/\/$/, ''),
    credentials: () =>
      Promise.resolve({
        issuer: OIDC_ISSUER,
        id: ADMIN_CLIENT_ID,
        privateJwk,
        scopes: ADMIN_SCOPE.split(' '),
      }),
  };
}
