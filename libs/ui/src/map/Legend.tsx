import { useUiTexts } from '../texts/UiProvider.tsx';

const SHAPE = 'M1.5 3L20 1.5 20.5 14 3 14.5z';

/** What the marks on the map mean. */
export function Legend({ suggested }: { suggested: boolean }) {
  const { map: texts } = useUiTexts();
  return (
    <ul className="map__ui map__ui--bl mapcard legend" aria-label={texts.legend}>
      <li>
        <svg viewBox="0 0 22 16" aria-hidden="true">
          <path d={SHAPE} fill="#ffe615" stroke="#333332" strokeWidth="1.8" />
        </svg>
        {texts.chosen}
      </li>
      {suggested && (
        <li>
          <svg viewBox="0 0 22 16" aria-hidden="true">
            <path d={SHAPE} fill="#fffbd1" stroke="#333332" strokeWidth="1.4" strokeDasharray="3.5 2.5" />
          </svg>
          {texts.suggested}
        </li>
      )}
    </ul>
  );
}
