import { Agent, request } from 'undici';
import { Webhook as Signer } from 'standardwebhooks';
import { checkAddress, type Guard } from './guard-address.ts';

export type PostOutcome =
  | { readonly kind: 'delivered'; readonly httpStatus: number }
  | {
      readonly kind: 'failed';
      readonly httpStatus: number | null;
      readonly error: string;
      readonly gone: boolean;
    };

export interface WebhookCall {
  readonly url: string;
  readonly secret: string;
  /** The same for every attempt: a receiver knows by it what it has had. */
  readonly messageId: string;
  readonly body: string;
  readonly at: Date;
}

const PATIENCE_MS = 10_000;

/** Calls an address once, signed as Standard Webhooks asks. Never throws: what went wrong is the answer. Redirects are not followed. */
export async function postWebhook(
  { url, secret, messageId, body, at }: WebhookCall,
  guard: Guard,
): Promise<PostOutcome> {
  const checked = await checkAddress(url, guard);
  if (!checked.ok) return { kind: 'failed', httpStatus: null, error: checked.problem, gone: false };
  const [address] = checked.addresses as [string];
  const agent = new Agent({
    connect: {
      timeout: PATIENCE_MS,
      // Connects to the address that was checked: asking the name again could give another one.
      lookup: (_host, options, done) => {
        const family = address.includes(':') ? 6 : 4;
        if (options.all)
          (done as unknown as (error: null, found: object[]) => void)(null, [{ address, family }]);
        else done(null, address, family);
      },
    },
  });
  try {
    const response = await request(checked.url, {
      dispatcher: agent,
      method: 'POST',
      headers: {
        'content-type': 'application/cloudevents+json',
        'webhook-id': messageId,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
        'webhook-signature': new Signer(secret).sign(messageId, at, body),
        'user-agent': 'Vastgoedinformatieplatform',
      },
      body,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    await response.body.dump({ limit: 64 * 1024 }).catch(() => {});
    const { statusCode } = response;
    if (statusCode >= 200 && statusCode < 300) return { kind: 'delivered', httpStatus: statusCode };
    return { kind: 'failed', httpStatus: statusCode, error: `HTTP ${statusCode}`, gone: statusCode === 410 };
  } catch (error) {
    return {
      kind: 'failed',
      httpStatus: null,
      error: error instanceof Error ? error.message.slice(0, 300) : 'unknown',
      gone: false,
    };
  } finally {
    await agent.close().catch(() => {});
  }
}
