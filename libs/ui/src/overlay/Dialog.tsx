import type { ReactNode } from 'react';
import { Button, Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Icon } from '../icons/Icon.tsx';
import { useUiTexts } from '../texts/UiProvider.tsx';

export interface DialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** One line under the title: what happens, what it means. */
  readonly lead?: ReactNode;
  readonly children: ReactNode;
  /** Buttons: the act first, then the way out. */
  readonly foot?: ReactNode;
  /** An unresolved conflict: Escape and a click outside do not close it. */
  readonly mustChoose?: boolean;
  readonly role?: 'dialog' | 'alertdialog';
  /** As high as the window, along its side: for reading beside the work, not for a question. */
  readonly atSide?: boolean;
}

/** A question that must be answered before going on. Focus goes in, and comes back to where it was. */
export function Dialog(props: DialogProps) {
  const { isOpen, onClose, title, lead, children, foot, mustChoose, role, atSide } = props;
  const texts = useUiTexts();
  return (
    <ModalOverlay
      className={atSide ? 'scrim scrim--side' : 'scrim'}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={!mustChoose}
      isKeyboardDismissDisabled={mustChoose ?? false}
    >
      <Modal className="modal">
        <AriaDialog className="dialog" {...(role ? { role } : {})}>
          <div className="dialog__head">
            <div>
              <Heading slot="title" level={2} className="dialog__title">
                {title}
              </Heading>
              {lead && <p className="sub dialog__lead">{lead}</p>}
            </div>
            {!mustChoose && (
              <Button slot="close" className="btn btn--icon" aria-label={texts.close}>
                <Icon name="close" />
              </Button>
            )}
          </div>
          <div className="dialog__body">{children}</div>
          {foot && <div className="dialog__foot">{foot}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
