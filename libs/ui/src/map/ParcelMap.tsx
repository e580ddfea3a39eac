import { lazy, Suspense } from 'react';
import { useUiTexts } from '../texts/UiProvider.tsx';
import type { ParcelMapProps } from './types.ts';

const MapView = lazy(async () => ({ default: (await import('./MapView.tsx')).MapView }));

/**
 * The parcel map: chosen parcels in yellow with their number, suggested neighbours hatched, layers that hit. Its size comes from
 * the place it is put in. Every act on it has a twin in a list that the screen shows beside it; both share `chosen`.
 */
export function ParcelMap(props: ParcelMapProps & { className?: string }) {
  const { map: texts } = useUiTexts();
  return (
    <div className={['map', props.className].filter(Boolean).join(' ')}>
      <Suspense
        fallback={
          <p className="sr" role="status">
            {texts.loading}
          </p>
        }
      >
        <MapView {...props} />
      </Suspense>
    </div>
  );
}
