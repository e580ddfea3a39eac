import { useState, type ReactNode } from 'react';
import { Button, Dialog, type IconName } from '@vip/ui';

/** What stands beside the work on a wide screen, behind a button on a narrower one: made when it is opened, so a phone loads no map for nothing. */
export function BesideButton(props: { label: string; icon: IconName; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={props.icon} onPress={() => setOpen(true)}>
        {props.label}
      </Button>
      <Dialog isOpen={open} onClose={() => setOpen(false)} title={props.label} atSide>
        <div className="right">{props.children}</div>
      </Dialog>
    </>
  );
}
