import { incidentOf } from '../app/apollo.ts';
import { Button, ButtonLink, LinkButton } from '../controls/Button.tsx';
import { useUiTexts } from '../texts/UiProvider.tsx';
import { Note } from './Note.tsx';

export interface PageErrorProps {
  readonly kind: 'failed' | 'not-found';
  readonly home: string;
  /** Number that our logs know, for whoever calls us. */
  readonly incident?: string | undefined;
  readonly onRetry?: () => void;
}

/** A whole screen that cannot be shown: what happened, and the way on. */
export function PageError({ kind, home, incident, onRetry }: PageErrorProps) {
  const { error } = useUiTexts();
  const missing = kind === 'not-found';
  return (
    <div className="wrap page pageerror">
      <h1>{missing ? error.notFoundTitle : error.title}</h1>
      <p className="lede">{missing ? error.notFoundBody : error.body}</p>
      {incident && <p className="sub">{error.incident(incident)}</p>}
      <div className="row">
        {!missing && onRetry && (
          <Button kind="primary" onPress={onRetry}>
            {error.again}
          </Button>
        )}
        <ButtonLink href={home}>{error.home}</ButtonLink>
      </div>
    </div>
  );
}

/** Above a screen that stays while asking again fails: what is shown may be old, and the way to try. Goes with `useKeptQuery`. */
export function KeptBanner({ fault, onRetry }: { fault: unknown; onRetry: () => void }) {
  const { error } = useUiTexts();
  if (!fault) return null;
  const incident = incidentOf(fault);
  return (
    <Note tone="warn" announce className="kept">
      {error.kept} {incident && error.incident(incident)}{' '}
      <LinkButton onPress={onRetry}>{error.again}</LinkButton>
    </Note>
  );
}
