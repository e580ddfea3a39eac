import { z } from 'zod';

const http = z.url({ protocol: /^https?$/ });
const Target = z.discriminatedUnion('channel', [
  z.object({ channel: z.literal('API'), url: http, token: z.string().min(1).nullable().default(null) }),
  z.object({ channel: z.literal('WEBHOOK'), url: http, secret: z.string().min(1) }),
  z.object({ channel: z.literal('MAIL'), address: z.email() }),
]);

/** A variable that holds, as JSON, where the owner of each source takes reports. */
export const feedbackTargets = z
  .string()
  .default('{}')
  .transform((text, context) => {
    try {
      return z.record(z.string(), Target).parse(JSON.parse(text));
    } catch {
      context.addIssue({ code: 'custom', message: 'is not a JSON object of source codes and channels' });
      return z.NEVER;
    }
  });
