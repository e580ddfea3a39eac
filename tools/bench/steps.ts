import type { Figure, Section } from './report.ts';

/** Takes one section's figures. What fails is reported in its place, and the next steps go on: one fault must not hide all figures. */
export async function step(
  title: string,
  take: () => Promise<readonly Figure[]> | readonly Figure[],
  say: (line: string) => void,
): Promise<Section> {
  say(`… ${title}`);
  try {
    return { title, figures: await take() };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      title,
      failed: true,
      figures: [
        {
          what: title.toLowerCase(),
          value: 'not taken',
          how: `it failed: ${reason.replaceAll(/[|\n]+/g, ' ')}`,
        },
      ],
    };
  }
}

/** Steps that need no platform: starting one would take minutes, and memory of what they measure. */
const ALONE = ['Parcel register', 'Stored dossiers', 'Overload', 'SIGTERM', 'Retry storm'];
export const takesPlatform = (only: readonly string[] | undefined): boolean =>
  !only?.every((part) => ALONE.some((title) => title.startsWith(part)));
