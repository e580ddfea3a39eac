import { useEffect, useRef } from 'react';

/** What each key does. A key is `event.key` (`j`, `?`, `Enter`), or `Ctrl+Enter`. */
export type KeyMap = Readonly<Record<string, (event: KeyboardEvent) => void>>;

const OFF = 'vip.keys.off';

/** Whether the person uses shortcuts; off switch in the help dialog, kept in this browser. */
export const keysEnabled = (): boolean => localStorage.getItem(OFF) === null;
export function enableKeys(on: boolean): void {
  if (on) localStorage.removeItem(OFF);
  else localStorage.setItem(OFF, '1');
}

const WRITES = 'input, textarea, select, [contenteditable="true"], [role="textbox"], [role="spinbutton"]';
const TAKES_ENTER = 'a, button, [role="button"], [role="option"], [role="menuitem"], [role="menuitemradio"]';

/** True when this key press belongs to what has the focus, not to the screen. */
export function belongsToFocus(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'defaultPrevented'>,
  target: Element | null,
): boolean {
  if (event.defaultPrevented || event.metaKey || event.altKey) return true;
  if (
    document.querySelector('[role="dialog"][aria-modal="true"], .modal, .menu') !== null &&
    !target?.closest('.modal')
  )
    return true;
  if (target?.matches(WRITES)) return !(event.ctrlKey && event.key === 'Enter');
  if (event.key === 'Enter' && !event.ctrlKey && target?.matches(TAKES_ENTER)) return true;
  return event.ctrlKey && event.key !== 'Enter';
}

/** Shortcuts for the screen that is open. Never while typing, never while a menu or dialog is open, off when switched off. */
export function useKeys(keys: KeyMap, active = true): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    if (!active) return;
    const listen = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (!keysEnabled() || belongsToFocus(event, target)) return;
      const name = event.ctrlKey ? `Ctrl+${event.key}` : event.key;
      const act = latest.current[name] ?? latest.current[name.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act(event);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [active]);
}
