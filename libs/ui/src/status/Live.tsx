import { useEffect, useRef, useState } from 'react';
import { useFormats, useUiTexts } from '../texts/UiProvider.tsx';

export interface LiveProps {
  readonly connected: boolean;
  /** When the last change came in, or since when there is no connection. */
  readonly since: Date | null;
}

const ANNOUNCE_EVERY_MS = 30_000;

/** Whether the screen follows along. Shown at once, read out at most every 30 seconds. */
export function Live({ connected, since }: LiveProps) {
  const texts = useUiTexts();
  const formats = useFormats();
  const text = since
    ? connected
      ? texts.live(formats.time(since))
      : texts.notConnected(formats.time(since))
    : texts.connecting;
  const [said, setSaid] = useState('');
  const lastAt = useRef(0);

  useEffect(() => {
    const wait = Math.max(0, lastAt.current + ANNOUNCE_EVERY_MS - Date.now());
    const timer = setTimeout(() => {
      lastAt.current = Date.now();
      setSaid(text);
    }, wait);
    return () => clearTimeout(timer);
  }, [text]);

  return (
    <span className={connected && since ? 'live' : 'live live--off'}>
      <span aria-hidden="true">{text}</span>
      <span className="sr" role="status">
        {said}
      </span>
    </span>
  );
}
