import { useFormats, useUiTexts } from '../texts/UiProvider.tsx';
import { Note } from '../layout/Note.tsx';

export interface WaitedFor {
  readonly source: { readonly code: string; readonly name: string };
  readonly itemCodes: readonly string[];
  readonly nextAttemptAt: string | null;
  readonly reason: string | null;
}

/** Which sources a dossier waits for, and when each is asked again; nothing when it waits for none. */
export function WaitingSources({ waiting }: { waiting: readonly WaitedFor[] }) {
  const { trust } = useUiTexts();
  const formats = useFormats();
  if (waiting.length === 0) return null;
  return (
    <Note tone="warn" icon="unplug" title={trust.waitingTitle} announce>
      <ul className="note__list" aria-label={trust.waitingTitle}>
        {waiting.map(({ source, itemCodes, nextAttemptAt, reason }) => (
          <li key={source.code}>
            <b>{source.name}</b> ({trust.items(itemCodes.length)}). {reason}{' '}
            {nextAttemptAt ? trust.again(formats.dateTime(nextAttemptAt)) : trust.noAgain}
          </li>
        ))}
      </ul>
    </Note>
  );
}
