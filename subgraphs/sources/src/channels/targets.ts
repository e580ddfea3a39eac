import { channelOf, type FeedbackTarget } from '../domain/feedback-channel.ts';

/** The sandbox's owners know each other's secret by this: it opens nothing but the sandbox. */
export const SANDBOX_SECRET = `whsec_${Buffer.from('the sandbox plays every owner').toString('base64')}`;

export interface TargetSettings {
  readonly targets: Readonly<Record<string, FeedbackTarget>>;
  readonly fallbackMail: string | null;
  readonly sandboxUrl: URL | null;
}

const inSandbox = (sandboxUrl: URL, sourceCode: string): FeedbackTarget => {
  const url = new URL(`/owners/${sourceCode}/feedback`, sandboxUrl).href;
  switch (channelOf(sourceCode)) {
    case 'API':
      return { channel: 'API', url, token: 'sandbox' };
    case 'WEBHOOK':
      return { channel: 'WEBHOOK', url: `${url}/hook`, secret: SANDBOX_SECRET };
    case 'MAIL':
      return { channel: 'MAIL', address: `${sourceCode.toLowerCase().replaceAll('_', '-')}@bron.example` };
  }
};

/** Where the owner of a source is told: as set, else the sandbox's owner, else the mail of last resort, else nowhere. */
export const createTargets =
  ({ targets, fallbackMail, sandboxUrl }: TargetSettings) =>
  (sourceCode: string): FeedbackTarget | null => {
    const set = targets[sourceCode];
    if (set) return set;
    if (sandboxUrl) return inSandbox(sandboxUrl, sourceCode);
    return fallbackMail ? { channel: 'MAIL', address: fallbackMail } : null;
  };
