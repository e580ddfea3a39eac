import { metrics } from '@opentelemetry/api';
import {
  InMemoryMetricExporter,
  AggregationTemporality,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import {
  InMemorySpanExporter,
  SimpleSpanProcessor,
  TracerProvider,
  type ReadableSpan,
} from '@opentelemetry/sdk-trace';
import { closeMeasuring, openMeasuring } from './measure.ts';
import { closeTracing, openTracing } from './trace.ts';

export interface Point {
  readonly labels: Record<string, unknown>;
  /** Of a histogram: how many were recorded. */
  readonly value: number;
  /** Of a histogram: all of them together. */
  readonly sum?: number;
}

export interface Watcher {
  readonly spans: () => readonly ReadableSpan[];
  /** What was measured under a name, since the watcher was there. */
  points(name: string): Promise<readonly Point[]>;
  close(): Promise<void>;
}

/** Somebody who watches this process: the real SDK, which keeps what it hears instead of sending it. */
export function aWatcher(): Watcher {
  const spans = new InMemorySpanExporter();
  const tracer = new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter: spans })] });
  openTracing(tracer);
  const kept = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  const reader = new PeriodicExportingMetricReader({ exporter: kept, exportIntervalMillis: 3_600_000 });
  const meters = new MeterProvider({ readers: [reader] });
  metrics.setGlobalMeterProvider(meters);
  openMeasuring();
  return {
    spans: () => spans.getFinishedSpans(),
    async points(name) {
      kept.reset();
      await meters.forceFlush();
      return kept
        .getMetrics()
        .flatMap(({ scopeMetrics }) => scopeMetrics)
        .flatMap((scope) => scope.metrics)
        .filter(({ descriptor }) => descriptor.name === name)
        .flatMap(({ dataPoints }) =>
          dataPoints.map(({ attributes, value }) => ({
            labels: attributes,
            ...(typeof value === 'number' ? { value } : { value: value.count, sum: value.sum! }),
          })),
        );
    },
    async close() {
      closeMeasuring();
      closeTracing();
      metrics.disable();
      await Promise.all([tracer.shutdown(), meters.shutdown()]);
    },
  };
}
