import type { ReactNode } from 'react';
import {
  Button,
  Dialog,
  DialogTrigger,
  Heading,
  OverlayArrow,
  Popover as AriaPopover,
} from 'react-aria-components';
import { Icon } from '../icons/Icon.tsx';
import type { IconName } from '../icons/icons.ts';
import { useUiTexts } from '../texts/UiProvider.tsx';

export interface PopoverProps {
  readonly title: string;
  readonly trigger: ReactNode;
  readonly triggerIcon?: IconName;
  readonly triggerClass?: string;
  readonly children: ReactNode;
}

/** A small panel that opens under its trigger; on a phone a sheet from the bottom (CSS). */
export function Popover({ title, trigger, triggerIcon, triggerClass = 'link', children }: PopoverProps) {
  const texts = useUiTexts();
  return (
    <DialogTrigger>
      <Button className={triggerClass}>
        {triggerIcon && <Icon name={triggerIcon} />}
        {trigger}
      </Button>
      <AriaPopover className="popover popover--over" placement="bottom start" offset={10}>
        <OverlayArrow className="popover__arrow" />
        <Dialog>
          <div className="popover__head">
            <Heading slot="title" level={3} className="popover__title">
              {title}
            </Heading>
            <Button slot="close" className="btn btn--icon popover__close" aria-label={texts.close}>
              <Icon name="close" />
            </Button>
          </div>
          <div className="popover__body">{children}</div>
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}

/** The source line of an answer; pressing it opens the evidence. */
export function Evidence({
  source,
  icon = 'data',
  children,
}: {
  source: ReactNode;
  icon?: IconName;
  children: ReactNode;
}) {
  const texts = useUiTexts();
  return (
    <Popover title={texts.evidence} trigger={source} triggerIcon={icon} triggerClass="src">
      {children}
    </Popover>
  );
}
