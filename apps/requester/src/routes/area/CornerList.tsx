import { useState } from 'react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, TextField, type Corner } from '@vip/ui';
import { readMetres } from './shape.ts';

export interface CornerListProps {
  readonly corners: readonly Corner[];
  readonly onChange: (corners: readonly Corner[]) => void;
}

/** The twin of the map: every corner as two numbers that can be typed. */
export function CornerList({ corners, onChange }: CornerListProps) {
  return (
    <div className="corners">
      <h2>
        <Trans>Hoekpunten</Trans>
      </h2>
      <p className="sub small">
        <Trans>In meter, Lambert 72 (EPSG:31370). Het laatste punt sluit vanzelf aan op het eerste.</Trans>
      </p>
      <ol className="corners__list">
        {corners.map((corner, at) => (
          <CornerRow
            key={`${at} ${corner.join(' ')}`}
            number={at + 1}
            corner={corner}
            onChange={(next) => onChange(corners.map((one, place) => (place === at ? next : one)))}
            onRemove={() => onChange(corners.filter((_, place) => place !== at))}
          />
        ))}
      </ol>
      <NewCorner number={corners.length + 1} onAdd={(corner) => onChange([...corners, corner])} />
    </div>
  );
}

interface CornerRowProps {
  readonly number: number;
  readonly corner: Corner;
  readonly onChange: (corner: Corner) => void;
  readonly onRemove: () => void;
}

function CornerRow({ number, corner, onChange, onRemove }: CornerRowProps) {
  const { t } = useLingui();
  const [x, setX] = useState(String(Math.round(corner[0] * 100) / 100));
  const [y, setY] = useState(String(Math.round(corner[1] * 100) / 100));
  const wrong = useWrong();
  const [readX, readY] = [readMetres(x, 'x'), readMetres(y, 'y')];
  // Kept when the field is left: halfway through typing a number it is another number.
  const keep = () => {
    if (readX !== null && readY !== null && (readX !== corner[0] || readY !== corner[1]))
      onChange([readX, readY]);
  };
  return (
    <li className="corners__row">
      <span className="corners__no" aria-hidden="true">
        {number}
      </span>
      <TextField
        label={t`X van hoekpunt ${number}`}
        inputMode="decimal"
        value={x}
        onChange={setX}
        onBlur={keep}
        error={readX === null ? wrong.x : null}
      />
      <TextField
        label={t`Y van hoekpunt ${number}`}
        inputMode="decimal"
        value={y}
        onChange={setY}
        onBlur={keep}
        error={readY === null ? wrong.y : null}
      />
      <Button kind="icon" icon="close" aria-label={t`Hoekpunt ${number} wissen`} onPress={onRemove} />
    </li>
  );
}

function NewCorner({ number, onAdd }: { number: number; onAdd: (corner: Corner) => void }) {
  const { t } = useLingui();
  const [x, setX] = useState('');
  const [y, setY] = useState('');
  const [pressed, setPressed] = useState(false);
  const wrong = useWrong();
  const [readX, readY] = [readMetres(x, 'x'), readMetres(y, 'y')];
  return (
    <form
      className="corners__row corners__row--new"
      onSubmit={(event) => {
        event.preventDefault();
        if (readX === null || readY === null) return setPressed(true);
        onAdd([readX, readY]);
        setX('');
        setY('');
        setPressed(false);
      }}
    >
      <span className="corners__no" aria-hidden="true">
        {number}
      </span>
      <TextField
        label={t`X van een nieuw hoekpunt`}
        inputMode="decimal"
        value={x}
        onChange={setX}
        error={pressed && readX === null ? wrong.x : null}
      />
      <TextField
        label={t`Y van een nieuw hoekpunt`}
        inputMode="decimal"
        value={y}
        onChange={setY}
        error={pressed && readY === null ? wrong.y : null}
      />
      <Button type="submit" icon="plus">
        <Trans>Zetten</Trans>
      </Button>
    </form>
  );
}

function useWrong() {
  const { t } = useLingui();
  return {
    x: t`Geef een getal in meter tussen 0 en 300 000.`,
    y: t`Geef een getal in meter tussen 130 000 en 300 000.`,
  };
}
