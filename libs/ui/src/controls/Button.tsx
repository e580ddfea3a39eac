import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import {
  Button as AriaButton,
  Link as AriaLink,
  type ButtonProps as AriaButtonProps,
} from 'react-aria-components';
import { Icon } from '../icons/Icon.tsx';
import type { IconName } from '../icons/icons.ts';

export type ButtonKind = 'primary' | 'quiet' | 'danger' | 'icon';

interface Look {
  readonly kind?: ButtonKind;
  readonly large?: boolean;
  readonly block?: boolean;
  readonly icon?: IconName;
  readonly children?: ReactNode;
  readonly className?: string;
}

const classes = ({ kind, large, block, className }: Look) =>
  ['btn', kind && `btn--${kind}`, large && 'btn--lg', block && 'btn--block', className]
    .filter(Boolean)
    .join(' ');

export interface ButtonProps extends Look, Omit<AriaButtonProps, 'className' | 'children' | 'isDisabled'> {
  /** Why it cannot be pressed now. It stays focusable, and the reason is read with it and shown beside it. */
  readonly disabledReason?: string | undefined;
  /** True when the reason already stands elsewhere on the screen. */
  readonly hideReason?: boolean;
  /** The key that does the same, shown as a hint. */
  readonly hint?: string;
}

/** A button: a verb with its object. While `isPending` it keeps its width and shows a moving bar. */
export function Button({
  kind,
  large,
  block,
  icon,
  children,
  className,
  disabledReason,
  hideReason,
  hint,
  isPending,
  ...rest
}: ButtonProps) {
  const reasonId = useId();
  const self = useRef<HTMLButtonElement>(null);
  // Set by hand: the library drops aria-busy, and its own pending state leaves an announcement without a name behind.
  useLayoutEffect(() => {
    for (const name of ['aria-busy', 'aria-disabled'])
      if (isPending) self.current?.setAttribute(name, 'true');
      else if (!disabledReason) self.current?.removeAttribute(name);
  }, [isPending, disabledReason]);
  const look = { kind, large, block, className } as Look;
  const inside = (
    <>
      {icon && <Icon name={icon} />}
      {children}
      {hint && <kbd className="kbd">{hint}</kbd>}
    </>
  );
  if (disabledReason) {
    return (
      <>
        <button
          type="button"
          className={classes(look)}
          aria-disabled="true"
          aria-describedby={reasonId}
          aria-label={rest['aria-label']}
        >
          {inside}
        </button>
        <span id={reasonId} className={hideReason ? 'sr' : 'btn__reason small sub'}>
          {disabledReason}
        </span>
      </>
    );
  }
  return (
    <AriaButton
      {...rest}
      {...(isPending ? { onPress: () => {}, type: 'button' as const } : {})}
      ref={self}
      className={classes(look)}
    >
      {inside}
    </AriaButton>
  );
}

export interface LinkProps {
  readonly href: string;
  readonly icon?: IconName;
  readonly children: ReactNode;
  readonly className?: string;
  readonly 'aria-label'?: string;
  readonly download?: boolean;
}

/** A link in running text. Routes of the app are followed without a reload (through the RouterProvider of `AppRoot`). */
export function Link({ icon, children, className, ...rest }: LinkProps) {
  return (
    <AriaLink {...rest} className={className ?? 'link'}>
      {icon && <Icon name={icon} size="sm" />}
      {children}
    </AriaLink>
  );
}

/** A link that looks like a button: goes somewhere, changes nothing. */
export function ButtonLink({ kind, large, block, icon, children, className, ...rest }: LinkProps & Look) {
  return (
    <AriaLink {...rest} className={classes({ kind, large, block, className })}>
      {icon && <Icon name={icon} />}
      {children}
    </AriaLink>
  );
}

/** A button that reads as a link, for a small act inside text. */
export function LinkButton({
  icon,
  children,
  className,
  ...rest
}: Omit<AriaButtonProps, 'className' | 'children'> & Look) {
  return (
    <AriaButton {...rest} className={className ?? 'link'}>
      {icon && <Icon name={icon} size="sm" />}
      {children}
    </AriaButton>
  );
}
