import { SpanKind } from '@opentelemetry/api';
import { seen } from './measure.ts';

export type Channel = 'mail' | 'webhook' | 'payment' | 'feedback';

/** Sends something outside, seen: by which road and whether it arrived, never to whom. @param failed a refusal that is no throw. */
export const delivered = <Answer>(
  channel: Channel,
  send: () => Promise<Answer>,
  failed: (answer: Answer) => string | undefined = () => undefined,
): Promise<Answer> =>
  seen(
    {
      metric: 'vip.delivery.duration',
      span: `send ${channel}`,
      kind: SpanKind.CLIENT,
      labels: { 'vip.channel': channel },
    },
    async (labels) => {
      const answer = await send();
      labels['error.type'] = failed(answer);
      return answer;
    },
  );
