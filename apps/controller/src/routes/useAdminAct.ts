import { useState } from 'react';
import { useLingui } from '@lingui/react/macro';
import { toast } from '@vip/ui';

interface Answer {
  readonly __typename: string;
  readonly message?: string;
  readonly fields?: readonly { readonly path: readonly string[]; readonly message: string }[];
}
/** What is wrong, by the name of the field; under '' what is about no field. */
export type Wrong = Readonly<Record<string, string>>;

/** Sends one form at a time. What is wrong comes back by field; of a path the last name counts. */
export function useAdminAct() {
  const { t } = useLingui();
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<Wrong>({});
  const send = async (run: () => Promise<Answer | undefined>, success: string, done: string) => {
    setBusy(true);
    setWrong({});
    try {
      const answer = await run();
      if (answer?.__typename === success) {
        toast({ text: done, icon: 'check' });
        return true;
      }
      const fields: readonly (readonly [string, string])[] = (answer?.fields ?? []).map(
        ({ path, message }) => [path.at(-1) ?? '', message] as const,
      );
      const whole: Wrong = { '': answer?.message ?? t`Er kwam geen antwoord. Probeer het opnieuw.` };
      const byField: Wrong = Object.fromEntries<string>(fields);
      setWrong(fields.length > 0 ? byField : whole);
    } catch {
      setWrong({ '': t`Er kwam geen antwoord. Probeer het opnieuw.` });
    } finally {
      setBusy(false);
    }
    return false;
  };
  return { busy, wrong, send, setWrong };
}
