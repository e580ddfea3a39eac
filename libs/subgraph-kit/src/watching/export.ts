import type { Watching } from '../config.ts';
import type { Log } from '../log.ts';

export interface Export {
  /** Sends what is left, and stops. Never rejects. */
  close(): Promise<void>;
}

const SAMPLERS = ['always_on', 'always_off', 'traceidratio'] as const;

/**
 * Sends metrics and traces over OTLP. Everything of the SDK is loaded here and nowhere else, and by `import()`: a process that nobody
 * watches must not carry it.
 */
export async function openExport(
  name: string,
  {
    settings,
    log,
    trace,
    measure,
  }: {
    settings: Watching;
    log: Log;
    trace: (provider: import('@opentelemetry/api').TracerProvider) => void;
    measure: () => void;
  },
): Promise<Export> {
  const [{ metrics, diag, DiagLogLevel }, resources, tracing, metering, spans, values] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/resources'),
    import('@opentelemetry/sdk-trace'),
    import('@opentelemetry/sdk-metrics'),
    import('@opentelemetry/exporter-trace-otlp-proto'),
    import('@opentelemetry/exporter-metrics-otlp-proto'),
  ]);
  tellSeldom(diag, DiagLogLevel.WARN, log);
  const resource = resources
    .resourceFromAttributes({ 'service.name': `vip-${name}`, 'service.instance.id': crypto.randomUUID() })
    .merge(resources.detectResources({ detectors: [resources.envDetector] }));
  await resource.waitForAsyncAttributes?.();

  const kind = SAMPLERS.find((sampler) => settings.OTEL_TRACES_SAMPLER.endsWith(sampler))!;
  const own = {
    always_on: () => new tracing.AlwaysOnSampler(),
    always_off: () => new tracing.AlwaysOffSampler(),
    traceidratio: () => new tracing.TraceIdRatioBasedSampler(settings.OTEL_TRACES_SAMPLER_ARG),
  }[kind]();
  const tracer = new tracing.TracerProvider({
    resource,
    sampler: settings.OTEL_TRACES_SAMPLER.startsWith('parentbased')
      ? new tracing.ParentBasedSampler({ root: own })
      : own,
    spanProcessors: [new tracing.BatchSpanProcessor({ exporter: new spans.OTLPTraceExporter() })],
  });
  trace(tracer);

  const meters = new metering.MeterProvider({
    resource,
    readers: [
      new metering.PeriodicExportingMetricReader({
        exporter: new values.OTLPMetricExporter(),
        exportIntervalMillis: settings.OTEL_METRIC_EXPORT_INTERVAL,
        exportTimeoutMillis: Math.min(10_000, settings.OTEL_METRIC_EXPORT_INTERVAL),
      }),
    ],
  });
  metrics.setGlobalMeterProvider(meters);
  measure();
  return {
    close: async () => {
      const done = Promise.allSettled([tracer.shutdown(), meters.shutdown()]);
      // A collector that is away must not hold up a process that stops.
      await Promise.race([done, new Promise((resolve) => setTimeout(resolve, 2_000).unref())]);
    },
  };
}

const ONCE_IN_MS = 60_000;

/** A collector that is away fails every export: one line a minute is enough. */
function tellSeldom(
  diag: typeof import('@opentelemetry/api').diag,
  level: import('@opentelemetry/api').DiagLogLevel,
  log: Log,
): void {
  let next = 0;
  const tell = (message: string): void => {
    if (Date.now() < next) return;
    next = Date.now() + ONCE_IN_MS;
    log.warn({ reason: message.slice(0, 300) }, 'metrics and traces are not taken');
  };
  const silent = (): void => {};
  diag.setLogger(
    { error: tell, warn: tell, info: silent, debug: silent, verbose: silent },
    { logLevel: level },
  );
}
