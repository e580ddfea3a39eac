import { useState } from 'react';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Facts, FeedbackThread, Icon, LinkButton, Note, StatusBadge, useFormats, Validity } from '@vip/ui';
import { CorrectionForm, CorrectionThread } from './Correction.tsx';
import { DisputeAnswer } from './DisputeAnswer.tsx';
import { EvidenceLine } from './EvidenceLine.tsx';
import { shownAs, type Dossier, type Item } from './reading.ts';

const SCORES = ['A', 'B', 'C', 'D'] as const;

/** One answer: value first, plain words second, source third. */
export function Answer({ dossier, item }: { dossier: Dossier; item: Item }) {
  const { t } = useLingui();
  const formats = useFormats();
  const [asking, setAsking] = useState(false);
  const shown = shownAs(item);
  const corrections = dossier.corrections.filter((correction) => correction.itemCode === item.code);
  const attributes = item.records
    .flatMap((record) => record.attributes)
    .filter((attribute) => attribute.type !== 'GEOMETRY');
  const score =
    item.code === 'P_SCORE'
      ? SCORES.find((letter) =>
          attributes.some((attribute) => attribute.value === letter || attribute.display === letter),
        )
      : undefined;
  const municipal =
    item.status === 'FILLED_BY_MUNICIPALITY' || (item.status === 'CHECKED' && item.evidence.length === 0);

  return (
    <article className="answer" id={`answer-${item.code}`}>
      <h3 className="answer__q">{item.question}</h3>
      {shown === 'failed' ? (
        <FailedSource item={item} />
      ) : shown === 'waiting' ? (
        <p className="answer__v answer__v--quiet">
          <StatusBadge kind="item" status={item.status} small />
        </p>
      ) : (
        <p
          className={
            dossier.validatedAt === null && item.status === 'FILLED_BY_MUNICIPALITY'
              ? 'answer__v answer__v--quiet'
              : 'answer__v'
          }
        >
          {score && <Scale score={score} />}
          {item.summary}
        </p>
      )}
      {item.explanation && shown === 'answer' && <p className="answer__ex">{item.explanation}</p>}
      {item.remark && (
        <div className="remark">
          <Icon name="comment" />
          <p>
            <b>
              <Trans>Opmerking van {dossier.municipality.name}.</Trans>
            </b>{' '}
            {item.remark}
          </p>
        </div>
      )}
      {shown === 'answer' && attributes.length > 1 && (
        <details>
          <summary>
            <Plural value={attributes.length} one="# gegeven" other="Alle # gegevens" />
          </summary>
          {item.records.map((record) => (
            <Facts
              key={record.id}
              facts={record.attributes
                .filter((attribute) => attribute.type !== 'GEOMETRY')
                .map((attribute) => [attribute.label, attribute.display])}
            />
          ))}
        </details>
      )}
      <div className="answer__foot">
        {shown === 'answer' && <Validity validity={item.validity} />}
        {item.evidence.map((evidence) => (
          <EvidenceLine
            key={evidence.id}
            item={item}
            evidence={evidence}
            areaM2={dossier.parcel?.areaM2 ?? null}
          />
        ))}
        {municipal && item.filledBy && (
          <span className="src src--plain">
            <Icon name="hall" />
            {[item.filledBy.name, item.filledAt ? formats.date(item.filledAt) : null]
              .filter(Boolean)
              .join(', ')}
          </span>
        )}
        {item.availableActions.includes('REQUEST_CORRECTION') && !asking && (
          <LinkButton aria-label={t`Correctie vragen: ${item.label}`} onPress={() => setAsking(true)}>
            <Trans>Correctie vragen</Trans>
          </LinkButton>
        )}
        <DisputeAnswer dossier={dossier} item={item} />
      </div>
      <FeedbackThread feedback={item.feedback} />
      <CorrectionThread corrections={corrections} />
      {asking && <CorrectionForm dossier={dossier} item={item} onDone={() => setAsking(false)} />}
    </article>
  );
}

/** A failed source is not an answer: what failed, when we try again, and that nothing is asked of the reader. */
function FailedSource({ item }: { item: Item }) {
  const formats = useFormats();
  const failed =
    item.evidence.find((evidence) => evidence.outcome === 'FAILED' || evidence.outcome === 'NOT_COVERED') ??
    item.evidence[0];
  const name = failed?.source.name ?? item.label;
  return (
    <Note
      tone="warn"
      icon="unplug"
      title={
        failed && !failed.source.isAsked ? (
          <Trans>Dit volgt uit een bron die niet antwoordt.</Trans>
        ) : (
          <Trans>{name} antwoordt niet.</Trans>
        )
      }
    >
      {failed?.gaveUpAt ? (
        <Trans>
          Wij weten dit dus nog niet. Wij vroegen het drie dagen lang; nu zoekt de gemeente het uit. U hoeft
          niets te doen.
        </Trans>
      ) : failed?.nextAttemptAt ? (
        <Trans>
          Wij weten dit dus nog niet. Wij proberen opnieuw om {formats.time(failed.nextAttemptAt)}. U hoeft
          niets te doen.
        </Trans>
      ) : (
        <Trans>Wij weten dit dus nog niet en proberen het vanzelf opnieuw. U hoeft niets te doen.</Trans>
      )}
    </Note>
  );
}

const Scale = ({ score }: { score: string }) => (
  <>
    <span className="scale" aria-hidden="true">
      {SCORES.map((letter) => (
        <i key={letter} className={letter === score ? 'on' : undefined}>
          {letter}
        </i>
      ))}
    </span>
    <span className="sr">{score} </span>
  </>
);
