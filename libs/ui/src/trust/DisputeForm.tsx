import { useState } from 'react';
import type { DisputedAnswer, Uploaded } from '../app/uploadFile.ts';
import { Button, LinkButton } from '../controls/Button.tsx';
import { FileDrop } from '../controls/FileDrop.tsx';
import { Select } from '../controls/Select.tsx';
import { TextArea } from '../controls/TextField.tsx';
import { Note } from '../layout/Note.tsx';
import { toast } from '../overlay/Toasts.tsx';
import { useUiTexts } from '../texts/UiProvider.tsx';
import { DISPUTE_KINDS, type DisputeKind } from '../texts/uiTexts.ts';
import { useEvidence } from './useEvidence.ts';

export interface DisputedSource {
  readonly code: string;
  readonly name: string;
}

export interface Dispute {
  /** The one that was chosen; undefined when there was nothing to choose. */
  readonly sourceCode: string | undefined;
  readonly reason: DisputeKind;
  readonly text: string;
  readonly files: readonly Uploaded[];
}

export interface DisputeFormProps {
  /** Who answered, at least one: the one that speaks first. Which of several is wrong, the person says. */
  readonly sources: readonly DisputedSource[];
  /** What the answer is about, for who hears the page instead of seeing it. */
  readonly item: string;
  /** The same, for the evidence that goes with it. */
  readonly answer: DisputedAnswer;
  /** Sends it. @returns the refusal in words, or null when it was taken. May reject: then no answer came. */
  readonly onSend: (dispute: Dispute) => Promise<string | null>;
}

/** "This answer is not right": tells the owner of the source what is wrong. The answer stays as the source said it, until it corrects it. */
export function DisputeForm({ sources, item, answer, onSend }: DisputeFormProps) {
  const { trust } = useUiTexts();
  const [open, setOpen] = useState(false);
  const [sourceCode, setSourceCode] = useState(sources[0]!.code);
  const [reason, setReason] = useState<DisputeKind>('WRONG');
  const [text, setText] = useState('');
  const evidence = useEvidence(answer);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  if (!open)
    return (
      <LinkButton icon="flag" aria-label={`${trust.dispute}: ${item}`} onPress={() => setOpen(true)}>
        {trust.dispute}
      </LinkButton>
    );
  const send = async () => {
    const files = evidence.ready();
    if (text.trim() === '') return setError(trust.noText);
    if (!files) return;
    setBusy(true);
    setRefusal(null);
    try {
      const refused = await onSend({
        sourceCode: sources.length > 1 ? sourceCode : undefined,
        reason,
        text: text.trim(),
        files,
      });
      if (refused) return setRefusal(refused);
      setOpen(false);
      setText('');
      evidence.clear();
      toast({ text: trust.sent(sources.find(({ code }) => code === sourceCode)!.name), icon: 'flag' });
    } catch {
      setRefusal(trust.noAnswer);
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      className="dispute"
      aria-label={`${trust.dispute}: ${item}`}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {sources.length > 1 && (
        <Select
          label={trust.which}
          value={sourceCode}
          onChange={setSourceCode}
          options={sources.map(({ code, name }) => ({ value: code, label: name }))}
        />
      )}
      <Select
        label={trust.what}
        value={reason}
        onChange={setReason}
        options={DISPUTE_KINDS.map((value) => ({ value, label: trust.kinds[value] }))}
      />
      <TextArea
        label={trust.explain}
        value={text}
        onChange={(next) => {
          setText(next);
          setError(null);
        }}
        error={error}
        rows={3}
        maxLength={10_000}
        autoFocus
      />
      <FileDrop
        label={trust.files}
        hint={trust.filesHint}
        error={evidence.error}
        files={evidence.files}
        onAdd={evidence.add}
        onRemove={evidence.remove}
        accept={['application/pdf', 'image/png', 'image/jpeg', 'image/tiff']}
      />
      {refusal && <Note tone="error">{refusal}</Note>}
      <div className="row">
        <Button kind="primary" type="submit" isPending={busy}>
          {trust.send}
        </Button>
        <LinkButton onPress={() => setOpen(false)}>{trust.cancel}</LinkButton>
      </div>
    </form>
  );
}
