import { ICONS, type IconName } from './icons.ts';

export interface IconProps {
  readonly name: IconName;
  readonly size?: 'sm' | 'lg';
  /** Only when the icon says something that no word beside it says. */
  readonly label?: string;
}

/** One icon of the sprite. Decorative unless it has a `label`. */
export function Icon({ name, size, label }: IconProps) {
  const className = size ? `i i--${size}` : 'i';
  return (
    <svg className={className} {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}>
      <use href={`#i-${name}`} />
    </svg>
  );
}

const SYMBOLS = Object.entries(ICONS)
  .map(([name, inside]) => `<symbol id="i-${name}" viewBox="0 0 20 20">${inside}</symbol>`)
  .join('');

/** Theme hatches for legends drawn in SVG; the map draws the same ones on canvas. */
const HATCHES =
  '<pattern id="hatch-flood" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="7" height="7" fill="#1668b0" fill-opacity=".16"/><path d="M0 0V7" stroke="#1668b0" stroke-width="2.2"/></pattern>' +
  '<pattern id="hatch-heritage" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="#8a2f6b" fill-opacity=".05"/><circle cx="2" cy="2" r=".8" fill="#8a2f6b" fill-opacity=".55"/><circle cx="6" cy="6" r=".8" fill="#8a2f6b" fill-opacity=".55"/></pattern>' +
  '<pattern id="hatch-plan" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><rect width="9" height="9" fill="#a8481c" fill-opacity=".06"/><path d="M0 0V9" stroke="#a8481c" stroke-width="1.6" stroke-dasharray="5 4"/></pattern>' +
  '<pattern id="hatch-adj" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><rect width="8" height="8" fill="#fffbd1"/><path d="M0 0V8" stroke="#e6cf00" stroke-width="1.4"/></pattern>';

/** All symbols, once per page; `UiProvider` places it. Our own constant text, so the inner HTML is safe. */
export function IconSprite() {
  return (
    <svg
      width="0"
      height="0"
      style={{ position: 'absolute' }}
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: `<defs>${SYMBOLS}${HATCHES}</defs>` }}
    />
  );
}
