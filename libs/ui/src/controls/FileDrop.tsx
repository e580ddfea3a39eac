import { useId } from 'react';
import { Button, DropZone, FileTrigger, isFileDropItem } from 'react-aria-components';
import { Icon } from '../icons/Icon.tsx';
import { useUiTexts } from '../texts/UiProvider.tsx';

export interface DroppedFile {
  readonly id: string;
  readonly name: string;
  /** Human size, e.g. `1,2 MB`. */
  readonly size?: string;
  /** 0 to 1 while it is sent; undefined when it is there. */
  readonly progress?: number;
  readonly error?: string;
  readonly href?: string;
}

export interface FileDropProps {
  readonly label: string;
  /** What may be added, and who gets to see it. */
  readonly hint?: string;
  /** What is wrong with the files together; what is wrong with one stands beside it. */
  readonly error?: string | null;
  readonly files: readonly DroppedFile[];
  readonly onAdd: (files: File[]) => void;
  readonly onRemove: (id: string) => void;
  readonly accept?: readonly string[];
  readonly isDisabled?: boolean;
}

/** Attachments: drop, choose or paste; each shows its own progress and goes away with Delete. */
export function FileDrop({ label, hint, error, files, onAdd, onRemove, accept, isDisabled }: FileDropProps) {
  const texts = useUiTexts();
  const id = useId();
  return (
    <div className="filedrop">
      <div className="field__label" id={id}>
        {label}
      </div>
      {hint && (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {!isDisabled && (
        <DropZone
          className="filedrop__zone"
          aria-label={texts.dropZone}
          onDrop={async (event) => {
            const dropped = await Promise.all(
              event.items.filter(isFileDropItem).map((item) => item.getFile()),
            );
            if (dropped.length > 0) onAdd(dropped);
          }}
        >
          <Icon name="clip" />
          <span>{texts.dropHere}</span>
          <FileTrigger
            allowsMultiple
            {...(accept ? { acceptedFileTypes: accept } : {})}
            onSelect={(chosen) => chosen && onAdd([...chosen])}
          >
            <Button
              className="link"
              {...(hint ? { 'aria-describedby': `${id} ${id}-hint` } : { 'aria-describedby': id })}
            >
              {texts.chooseFile}
            </Button>
          </FileTrigger>
        </DropZone>
      )}
      <ul className="filedrop__list">
        {files.map((file) => (
          <li key={file.id} onKeyDown={(event) => event.key === 'Delete' && onRemove(file.id)}>
            <Icon name="file" size="sm" />
            <span className="grow">
              {file.href ? <a href={file.href}>{file.name}</a> : file.name}{' '}
              {file.size && <span className="sub small">{file.size}</span>}
              {file.progress !== undefined && (
                <span
                  className="bar bar--busy"
                  role="progressbar"
                  aria-label={texts.uploading(file.name)}
                  aria-valuenow={Math.round(file.progress * 100)}
                >
                  <i style={{ '--v': `${file.progress * 100}%` } as React.CSSProperties} />
                </span>
              )}
              {file.error && (
                <span className="field__error" role="alert">
                  {file.error}
                </span>
              )}
            </span>
            {!isDisabled && (
              <Button
                className="btn btn--icon"
                aria-label={texts.remove(file.name)}
                onPress={() => onRemove(file.id)}
              >
                <Icon name="close" />
              </Button>
            )}
          </li>
        ))}
      </ul>
      {error && (
        <span className="field__error" role="alert">
          {error}
        </span>
      )}
    </div>
  );
}
