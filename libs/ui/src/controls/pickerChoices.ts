import { useEffect, useState } from 'react';

export interface PickerChoice {
  readonly id: string;
  readonly label: string;
  /** Second line, e.g. a postal code. */
  readonly detail?: string;
}

/** @throws when the list cannot be had; the picker says so and asks again at the next letter. */
export type FindChoices<Choice extends PickerChoice = PickerChoice> = (
  typed: string,
) => Promise<readonly Choice[]>;

/** Typing pauses this long before we ask. */
const PAUSE_MS = 150;

interface Answer<Choice extends PickerChoice> {
  readonly find: FindChoices<Choice>;
  readonly typed: string;
  /** Null: no answer came. */
  readonly choices: readonly Choice[] | null;
}

/**
 * The choices for what is typed. While a newer answer is on its way the former stays, so that the list does not jump, but only what
 * fits: an arrow and Enter, pressed before the answer came, must not choose what nobody typed.
 */
export function useChoices<Choice extends PickerChoice>(
  find: FindChoices<Choice>,
  typed: string,
  wanted: boolean,
): { choices: readonly Choice[]; state: 'asking' | 'there' | 'failed' } {
  const [answer, setAnswer] = useState<Answer<Choice> | null>(null);
  const mine = answer?.find === find ? answer : null;
  const current = mine?.typed === typed;

  useEffect(() => {
    if (!wanted || current) return;
    let gone = false;
    const timer = setTimeout(
      () =>
        find(typed)
          .then((choices) => !gone && setAnswer({ find, typed, choices }))
          .catch(() => !gone && setAnswer({ find, typed, choices: null })),
      typed === '' ? 0 : PAUSE_MS,
    );
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [find, typed, wanted, current]);

  return {
    choices: (mine?.choices ?? []).filter((choice) => current || fits(choice, typed)),
    state: !current ? 'asking' : mine.choices === null ? 'failed' : 'there',
  };
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** Whether a name, or a word in it, begins with what was typed; accents and capitals aside. */
export function beginsLike(name: string, typed: string): boolean {
  const [whole, start] = [plain(name), plain(typed)];
  return whole.startsWith(start) || whole.split(/[\s'’-]+/).some((word) => word.startsWith(start));
}

const fits = ({ label, detail }: PickerChoice, typed: string): boolean =>
  beginsLike(label, typed) || (detail !== undefined && beginsLike(detail, typed));

/** For a list that is there as a whole. */
export const findAmong =
  (choices: readonly PickerChoice[]): FindChoices =>
  async (typed) =>
    choices.filter((choice) => fits(choice, typed));
