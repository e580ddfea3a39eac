import type { ReactNode } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { Icon } from '../icons/Icon.tsx';
import { useUiTexts } from '../texts/UiProvider.tsx';

export interface ChipProps {
  readonly label: string;
  /** The value in force; a chip with a value is drawn as on. */
  readonly value?: string | undefined;
  /** Removes the filter. */
  readonly onClear?: (() => void) | undefined;
  /** What opens under the chip, to choose a value; `close` shuts it. */
  readonly children?: (close: () => void) => ReactNode;
  readonly onPress?: () => void;
}

/** One filter. Its state belongs in the address bar, not here. */
export function Chip({ label, value, onClear, children, onPress }: ChipProps) {
  const texts = useUiTexts();
  const name = value ? (
    <>
      {label}: <b>{value}</b>
    </>
  ) : (
    label
  );
  return (
    <span className="chipset">
      {children ? (
        <DialogTrigger>
          <Button className={value ? 'chip chip--on' : 'chip'}>
            {name}
            <Icon name="down" size="sm" />
          </Button>
          <Popover className="popover popover--chip" placement="bottom start">
            <Dialog aria-label={label} className="popover__body popover__body--only">
              {({ close }) => <>{children(close)}</>}
            </Dialog>
          </Popover>
        </DialogTrigger>
      ) : (
        <Button className={value ? 'chip chip--on' : 'chip'} {...(onPress ? { onPress } : {})}>
          {name}
        </Button>
      )}
      {value && onClear && (
        <Button className="chip chip--x" aria-label={texts.remove(`${label} ${value}`)} onPress={onClear}>
          <Icon name="close" size="sm" />
        </Button>
      )}
    </span>
  );
}
