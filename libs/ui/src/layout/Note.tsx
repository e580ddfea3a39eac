import { useEffect, useRef, type ReactNode } from 'react';
import { Icon } from '../icons/Icon.tsx';
import type { IconName } from '../icons/icons.ts';
import { useUiTexts } from '../texts/UiProvider.tsx';

export type NoteTone = 'info' | 'warn' | 'error' | 'ok' | 'here' | 'plain';

const ICON = { info: 'info', warn: 'warn', error: 'stop', ok: 'ok', here: 'history', plain: 'info' } as const;

export interface NoteProps {
  readonly tone?: NoteTone;
  readonly icon?: IconName;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** `status` reads it out when it appears; errors are alerts by themselves. */
  readonly announce?: boolean;
  readonly className?: string;
}

/** Something to know, in its place. First what happens, then what you must do. */
export function Note({ tone = 'plain', icon, title, children, announce, className }: NoteProps) {
  const role = tone === 'error' ? 'alert' : announce ? 'status' : undefined;
  return (
    <div
      className={['note', tone !== 'plain' && `note--${tone}`, className].filter(Boolean).join(' ')}
      role={role}
    >
      <Icon name={icon ?? ICON[tone]} />
      <div>
        {title && <strong>{title} </strong>}
        {children}
      </div>
    </div>
  );
}

export interface FieldMistake {
  /** Id of the control to jump to. */
  readonly fieldId: string;
  readonly message: string;
}

/** All mistakes of a form on top, each a link to its field. Takes the focus when it appears. */
export function ErrorSummary({ mistakes }: { mistakes: readonly FieldMistake[] }) {
  const texts = useUiTexts();
  const box = useRef<HTMLDivElement>(null);
  const count = mistakes.length;
  useEffect(() => {
    if (count > 0) box.current?.focus();
  }, [count]);
  if (count === 0) return null;
  return (
    <div ref={box} tabIndex={-1} className="note note--error" role="alert">
      <Icon name="stop" />
      <div>
        <strong>{texts.errorSummary(count)}</strong>
        <ul className="note__list">
          {mistakes.map((mistake) => (
            <li key={mistake.fieldId + mistake.message}>
              <a
                href={`#${mistake.fieldId}`}
                onClick={(event) => {
                  event.preventDefault();
                  const field = document.getElementById(mistake.fieldId);
                  field?.scrollIntoView({ block: 'center' });
                  field?.focus();
                }}
              >
                {mistake.message}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
