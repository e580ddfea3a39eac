import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import 'ol/ol.css';
import { Icon } from '../icons/Icon.tsx';
import { useUiTexts } from '../texts/UiProvider.tsx';
import { createEngine, type MapEngine } from './engine.ts';
import { Legend } from './Legend.tsx';
import { scaleBar } from './scaleBar.ts';
import type { Drawing } from './drawing.ts';
import type { Corner, ParcelMapProps } from './types.ts';

interface Hover {
  readonly capakey: string;
  readonly x: number;
  readonly y: number;
}

/** `181 243`: a point would read as decimals here. */
const metres = (value: number) =>
  Math.round(value)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, '\u202f');

/** The map itself; load it through `ParcelMap`, which keeps OpenLayers out of the first chunk. */
export function MapView(props: ParcelMapProps) {
  const {
    label,
    chosen,
    suggested = [],
    hits = [],
    shared = null,
    tip,
    fitKey = '',
    compact,
    still,
    numbered = true,
    children,
    legend,
    drawing,
  } = props;
  const { map: texts } = useUiTexts();
  const canvas = useRef<HTMLDivElement>(null);
  const engine = useRef<MapEngine | null>(null);
  const [hover, setHover] = useState<Hover | null>(null);
  const [view, setView] = useState<{ at: readonly [number, number]; resolution: number } | null>(null);
  const [said, setSaid] = useState('');
  const [tilesAnswer, setTilesAnswer] = useState(true);
  const helpId = useId();

  const onPick = useEffectEvent((pick: Parameters<NonNullable<ParcelMapProps['onPick']>>[0]) => {
    if (pick.capakey) setSaid(texts.picked(pick.capakey));
    props.onPick?.(pick);
  });
  const onHover = useEffectEvent((capakey: string | null, pixel: readonly [number, number] | null) => {
    setHover(capakey && pixel ? { capakey, x: pixel[0], y: pixel[1] } : null);
    props.onHover?.(capakey);
  });
  const create = useEffectEvent(() =>
    createEngine(
      canvas.current!,
      props.tiles ?? '/tiles/{z}/{x}/{y}',
      {
        ...(props.center ? { center: props.center } : {}),
        ...(props.zoom ? { zoom: props.zoom } : {}),
        still: still ?? false,
      },
      {
        onPick: (pick) => onPick(pick),
        onHover: (key, pixel) => onHover(key, pixel),
        onView: setView,
        onTiles: setTilesAnswer,
      },
    ),
  );
  useEffect(() => {
    const made = create();
    engine.current = made;
    return () => {
      engine.current = null;
      made.dispose();
    };
  }, []);

  useEffect(() => {
    engine.current?.show({ chosen, suggested, hits, shared, numbered });
  }, [chosen, suggested, hits, shared, numbered]);
  const draws = drawing !== undefined;
  const drawn = useRef<Drawing | null>(null);
  const onDraw = useEffectEvent((corners: readonly Corner[]) => drawing?.onChange(corners));
  const showDrawn = useEffectEvent(() => drawing && drawn.current?.show(drawing.shape));
  useEffect(() => {
    if (!draws) return;
    let gone = false;
    void engine.current
      ?.draw((corners) => onDraw(corners))
      .then((made) => {
        if (gone) return made.dispose();
        drawn.current = made;
        showDrawn();
        engine.current?.fit();
      });
    return () => {
      gone = true;
      drawn.current?.dispose();
      drawn.current = null;
    };
  }, [draws]);
  useEffect(() => {
    showDrawn();
  }, [drawing?.shape]);
  useEffect(() => {
    engine.current?.fit();
  }, [fitKey]);
  /** Without a pointer: the corner goes where the cross is. */
  const addCorner = () => {
    if (!drawing || !engine.current) return;
    const corners = [...drawing.shape.corners, engine.current.centre()];
    drawing.onChange(corners);
    setSaid(texts.cornerAdded(corners.length));
  };
  const dropCorner = () => {
    if (!drawing) return;
    drawing.onChange(drawing.shape.corners.slice(0, -1));
    setSaid(texts.cornerGone);
  };

  const act: Record<string, () => void> = {
    ArrowLeft: () => engine.current?.pan(-1, 0),
    ArrowRight: () => engine.current?.pan(1, 0),
    ArrowUp: () => engine.current?.pan(0, 1),
    ArrowDown: () => engine.current?.pan(0, -1),
    '+': () => engine.current?.zoom(1),
    '=': () => engine.current?.zoom(1),
    '-': () => engine.current?.zoom(-1),
    ...(draws && { Backspace: dropCorner, Delete: dropCorner }),
    Enter: () => {
      if (draws) return addCorner();
      if (engine.current && !engine.current.pickCentre()) setSaid(texts.nothingHere);
    },
  };
  const bar = view ? scaleBar(view.resolution) : null;

  return (
    <>
      <div
        ref={canvas}
        className="map__canvas"
        {...(still ? { role: 'img' } : { role: 'application', tabIndex: 0, 'aria-describedby': helpId })}
        aria-label={label}
        onKeyDown={(event) => {
          const move = act[event.key];
          if (!move || still || event.ctrlKey || event.metaKey || event.altKey) return;
          event.preventDefault();
          event.stopPropagation();
          move();
        }}
      />
      <span className="map__cross" aria-hidden="true" />
      {!still && (
        <>
          <p id={helpId} className="sr">
            {draws ? texts.drawHelp : texts.help}
          </p>
          <p className="sr" role="status">
            {said}
          </p>
          <div
            className={compact ? 'map__ui map__ui--tr mapbtns mapbtns--sm' : 'map__ui map__ui--tr mapbtns'}
          >
            <button type="button" aria-label={texts.zoomIn} onClick={() => engine.current?.zoom(1)}>
              <Icon name="plus" />
            </button>
            <button type="button" aria-label={texts.zoomOut} onClick={() => engine.current?.zoom(-1)}>
              <Icon name="minus" />
            </button>
            {chosen.length > 0 && !compact && (
              <button type="button" aria-label={texts.all} onClick={() => engine.current?.fit()}>
                <Icon name="locate" />
              </button>
            )}
          </div>
        </>
      )}
      {children && <div className="map__ui map__ui--tl">{children}</div>}
      {!tilesAnswer && (
        <div className="map__note mapcard note note--warn" role="status">
          <Icon name="unplug" />
          <div>{texts.noTiles}</div>
        </div>
      )}
      {hover && tip && (
        <div className="map__tip mapcard maptip" style={{ left: hover.x, top: hover.y }}>
          {tip(hover.capakey)}
        </div>
      )}
      {legend && <Legend suggested={suggested.length > 0} />}
      {view && bar && (
        <div className="map__ui map__ui--br mapfoot">
          <span className="scalebar scalebar--live">
            <span className="scalebar__line" style={{ width: bar.px }} />
            {bar.label}
          </span>
          {!compact && !still && (
            <span className="coords">
              X {metres(view.at[0])} &nbsp;Y {metres(view.at[1])} ({texts.lambert})
            </span>
          )}
        </div>
      )}
    </>
  );
}
