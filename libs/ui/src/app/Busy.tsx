import { useSyncExternalStore } from 'react';
import { Icon } from '../icons/Icon.tsx';
import { useUiTexts } from '../texts/UiProvider.tsx';
import type { BusyWatch } from './comeBack.ts';

/** Says that we wait for a place and ask again by ourselves, over a screen that stays as it was. */
export function Busy({ watch }: { watch: BusyWatch }) {
  const { busy } = useUiTexts();
  const waits = useSyncExternalStore(watch.subscribe, watch.isBusy, watch.isBusy);
  return (
    <div role="status" className={waits ? 'offline' : undefined}>
      {waits && (
        <>
          <Icon name="info" />
          <span>{busy}</span>
        </>
      )}
    </div>
  );
}
