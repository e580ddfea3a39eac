import { useLingui } from '@lingui/react/macro';
import { Rail, useFormats } from '@vip/ui';
import type { ExceptionKind } from './exceptions.ts';
import type { Item } from './useExceptions.ts';
import { KIND_ICON, useReviewWords } from './useReviewWords.ts';

/** The kinds of exceptions with how many there are, and how much needed nobody. */
export function KindRail(props: {
  number: string;
  kinds: readonly { readonly kind: ExceptionKind; readonly items: readonly Item[] }[];
  here: Item | null;
  onPick: (code: string) => void;
  checked: number;
  /** Null once it is decided: then nothing is left to look at. */
  automatic: number | null;
}) {
  const { t } = useLingui();
  const formats = useFormats();
  const { names } = useReviewWords();
  const { kinds, here } = props;
  return (
    <div className="railbox pane">
      <Rail
        label={t`Na te kijken`}
        {...(kinds.length > 0 ? { head: t`Na te kijken` } : {})}
        current={kinds.find((kind) => here && kind.items.includes(here))?.kind ?? null}
        onPick={(kind) => {
          const first = kinds.find((one) => one.kind === kind)?.items[0];
          if (first) props.onPick(first.code);
        }}
        items={kinds.map(({ kind, items: some }) => ({
          id: kind,
          label: names[kind],
          icon: KIND_ICON[kind],
          href: `/dossiers/${props.number}?item=${some[0]!.code}`,
          count: formats.number(some.length),
          ...(kind === 'FAILED' ? { state: 'failed' as const } : {}),
        }))}
      />
      <dl className="calm">
        <dt>{t`Nagekeken`}</dt>
        <dd>{props.checked}</dd>
        {props.automatic !== null && (
          <>
            <dt>{t`Automatisch, zonder controle`}</dt>
            <dd>{props.automatic}</dd>
          </>
        )}
      </dl>
    </div>
  );
}
