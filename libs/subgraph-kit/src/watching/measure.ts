import {
  metrics,
  type Attributes,
  type Histogram,
  type Counter,
  type Meter,
  type SpanKind,
} from '@opentelemetry/api';
import {
  METRICS,
  type CounterName,
  type GaugeName,
  type HistogramName,
  type Labels,
  type Metric,
} from './metrics.ts';
import { begin, failSpan, part, TRACER, type Begun } from './trace.ts';

/** Null while nobody watches: then nothing is measured and nothing is kept. */
let meter: Meter | null = null;
const histograms = new Map<string, Histogram>();
const counters = new Map<string, Counter>();

/** From now on, what is measured goes to the meter provider that is registered. */
export function openMeasuring(): void {
  meter = metrics.getMeter(TRACER);
}
export function closeMeasuring(): void {
  meter = null;
  histograms.clear();
  counters.clear();
}
export const isWatched = (): boolean => meter !== null;

const attributesOf = (labels: object): Attributes =>
  Object.fromEntries(Object.entries(labels as Attributes).filter(([, value]) => value !== undefined));

export function record<Name extends HistogramName>(name: Name, value: number, labels: Labels<Name>): void {
  if (!meter) return;
  let histogram = histograms.get(name);
  if (!histogram) {
    const { unit, says, bounds }: Metric = METRICS[name];
    histogram = meter.createHistogram(name, {
      unit,
      description: says,
      advice: { explicitBucketBoundaries: [...(bounds ?? [])] },
    });
    histograms.set(name, histogram);
  }
  histogram.record(value, attributesOf(labels));
}

export function count<Name extends CounterName>(name: Name, labels: Labels<Name>, more = 1): void {
  if (!meter || more === 0) return;
  let counter = counters.get(name);
  if (!counter) {
    const { unit, says }: Metric = METRICS[name];
    counter = meter.createCounter(name, { unit, description: says });
    counters.set(name, counter);
  }
  counter.add(more, attributesOf(labels));
}

/** Asks for values whenever the metrics are reported, and never when nobody watches. What throws is not reported that time. */
export function gauge<Name extends GaugeName>(
  name: Name,
  values: () =>
    readonly (readonly [number, Labels<Name>])[] | Promise<readonly (readonly [number, Labels<Name>])[]>,
): void {
  if (!meter) return;
  const { unit, says }: Metric = METRICS[name];
  meter.createObservableGauge(name, { unit, description: says }).addCallback(async (result) => {
    for (const [value, labels] of await values()) result.observe(value, attributesOf(labels));
  });
}

/** A place in the program that is watched: what its span is called, and the metric that its duration goes to. */
export interface Seam<Name extends HistogramName> {
  readonly metric: Name;
  readonly span: string;
  readonly kind?: SpanKind;
  readonly labels: Labels<Name>;
  /** Of the span alone. */
  readonly attributes?: Attributes;
  /** Given when it begins a trace; otherwise it is a part of the one that goes on. */
  readonly begins?: Pick<Begun, 'of' | 'causes'>;
}

/** The code of a GraphQL error: one of our closed list. */
export const codeOf = (extensions: Readonly<Record<string, unknown>> | undefined): string => {
  const code = extensions?.['code'];
  return typeof code === 'string' ? code : 'INTERNAL';
};

/** What kind of failure it was, in a word that cannot hold anything personal. */
export const errorType = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown';
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && /^[A-Z0-9_]{2,40}$/.test(code) ? code : error.name;
};

/**
 * Does a piece of work, seen: its span, its duration, and the kind of failure that it ended in.
 * @param work is handed its labels, to add to them what is known only afterwards.
 */
export async function seen<Name extends HistogramName, Answer>(
  { metric, span: name, kind, labels, attributes, begins }: Seam<Name>,
  work: (labels: Labels<Name>) => Promise<Answer>,
): Promise<Answer> {
  const found: Labels<Name> = { ...labels };
  const started = meter ? performance.now() : 0;
  const run = async (span: Parameters<typeof failSpan>[0]): Promise<Answer> => {
    try {
      return await work(found);
    } catch (error) {
      Object.assign(found, { 'error.type': errorType(error) });
      throw error;
    } finally {
      if (span?.isRecording()) {
        span.setAttributes(attributesOf(found));
        const failed = (found as { 'error.type'?: string })['error.type'];
        if (failed) failSpan(span, failed);
      }
      span?.end();
      if (meter) record(metric, (performance.now() - started) / 1_000, found);
    }
  };
  const options = {
    ...(kind === undefined ? {} : { kind }),
    ...(attributes ? { attributes } : {}),
  };
  return begins ? begin(name, { ...options, ...begins }, run) : part(name, options, run);
}
