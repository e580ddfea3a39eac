import { useSyncExternalStore } from 'react';

/** Whether the window is as the query says, and again whenever that changes. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}

/** Room for a third pane beside the work; `office.css` lays it out from the same width. */
export const useRoomBeside = (): boolean => useMedia('(min-width: 80em)');

/** One column: the rail is gone and the whole page scrolls. */
export const useOneColumn = (): boolean => useMedia('(max-width: 63.99em)');
