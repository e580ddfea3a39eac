import { useState } from 'react';
import { Button } from '../controls/Button.tsx';
import { Checkbox } from '../controls/Choices.tsx';
import { TextField } from '../controls/TextField.tsx';
import { Dialog } from '../overlay/Dialog.tsx';
import { useUiTexts } from '../texts/UiProvider.tsx';
import type { SavedViewsProps } from './SavedViews.tsx';

/** Asks under which name the filters are kept, and for whom. */
export function SaveViewDialog({
  onSave,
  onClose,
}: Pick<SavedViewsProps, 'onSave'> & { readonly onClose: () => void }) {
  const texts = useUiTexts();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    const problem = await onSave(name, shared);
    setBusy(false);
    setWrong(problem);
    if (problem === null) onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={texts.saveView}
      foot={
        <Button kind="primary" isPending={busy} onPress={() => void save()}>
          {texts.keep}
        </Button>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label={texts.viewName}
          value={name}
          onChange={setName}
          maxLength={60}
          error={wrong}
          // A dialog asks for one thing: who opened it writes at once.
          autoFocus
        />
        <Checkbox isSelected={shared} onChange={setShared}>
          {texts.shareView}
        </Checkbox>
      </form>
    </Dialog>
  );
}
