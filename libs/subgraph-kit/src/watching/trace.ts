import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import {
  context,
  createContextKey,
  isSpanContextValid,
  ProxyTracerProvider,
  ROOT_CONTEXT,
  SpanStatusCode,
  trace,
  TraceFlags,
  type Attributes,
  type Context,
  type ContextManager,
  type Link,
  type Span,
  type SpanContext,
  type SpanKind,
  type Tracer,
  type TracerProvider,
} from '@opentelemetry/api';

/** The one tracer that is listened to. Packages that trace by themselves put query texts in their spans: they are not heard. */
export const TRACER = 'vip';
const CAUSE = createContextKey('vip.cause');

/** Which piece of work goes on, kept along everything that it awaits. */
class AsyncContext implements ContextManager {
  private readonly storage = new AsyncLocalStorage<Context>();
  active(): Context {
    return this.storage.getStore() ?? ROOT_CONTEXT;
  }
  with<Args extends unknown[], Work extends (...args: Args) => ReturnType<Work>>(
    which: Context,
    work: Work,
    self?: ThisParameterType<Work>,
    ...args: Args
  ): ReturnType<Work> {
    return this.storage.run(which, () => work.call(self, ...args));
  }
  bind<Target>(which: Context, target: Target): Target {
    if (typeof target !== 'function') return target;
    return ((...args: unknown[]) =>
      this.with(which, () => (target as (...args: unknown[]) => unknown)(...args))) as Target;
  }
  enable(): this {
    return this;
  }
  disable(): this {
    this.storage.disable();
    return this;
  }
}

/** Names pieces of work and records nothing of them: log lines can be put together without anybody who collects traces. */
class NamesOnly implements TracerProvider {
  private readonly tracer: Tracer = {
    startSpan: (_name, _options, within = context.active()) => {
      const parent = trace.getSpanContext(within);
      return trace.wrapSpanContext({
        traceId: parent?.traceId ?? randomBytes(16).toString('hex'),
        spanId: randomBytes(8).toString('hex'),
        traceFlags: TraceFlags.NONE,
      });
    },
    startActiveSpan: () => {
      throw new Error('not used');
    },
  };
  getTracer(): Tracer {
    return this.tracer;
  }
}

/** Hears our own tracer alone. */
export const oursOnly = (provider: TracerProvider): TracerProvider => {
  // Not the global one: that hands on to this.
  const nobody = new ProxyTracerProvider();
  return {
    getTracer: (name, version) => (name === TRACER ? provider : nobody).getTracer(name, version),
  };
};

/** Once per process. Without a provider work has names and is not recorded. */
export function openTracing(provider: TracerProvider = new NamesOnly()): void {
  context.setGlobalContextManager(new AsyncContext());
  trace.setGlobalTracerProvider(oursOnly(provider));
}

export function closeTracing(): void {
  context.disable();
  trace.disable();
}

const SHAPE = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/** W3C `traceparent` of what goes on now; undefined when nothing does. Baggage is never passed on. */
export function traceparent(): string | undefined {
  const now = trace.getSpanContext(context.active());
  if (!now || !isSpanContextValid(now)) return undefined;
  return `00-${now.traceId}-${now.spanId}-${now.traceFlags & TraceFlags.SAMPLED ? '01' : '00'}`;
}

export function spanContextOf(header: unknown): SpanContext | undefined {
  const match = typeof header === 'string' ? SHAPE.exec(header) : null;
  if (!match) return undefined;
  const given = {
    traceId: match[1]!,
    spanId: match[2]!,
    traceFlags: Number.parseInt(match[3]!, 16) & TraceFlags.SAMPLED,
    isRemote: true,
  };
  return isSpanContextValid(given) ? given : undefined;
}

export interface Begun {
  readonly kind?: SpanKind;
  readonly attributes?: Attributes;
  /** `traceparent` of whoever asks, when it is one of our own processes: the work is part of its trace. Otherwise it is a trace of its own. */
  readonly of?: unknown;
  /** `traceparent`s of what caused it, in traces of their own. */
  readonly causes?: readonly unknown[];
}

/** So many causes of a batch are linked. */
const MOST_LINKS = 32;

/** Begins a trace, or goes on with that of another process. It has a name, whether or not anybody records it. */
export function begin<Answer>(name: string, begun: Begun, work: (span: Span) => Answer): Answer {
  const parent = spanContextOf(begun.of);
  const causes = (begun.causes ?? []).flatMap((cause) => spanContextOf(cause) ?? []).slice(0, MOST_LINKS);
  const links: Link[] = causes.map((cause) => ({ context: cause }));
  let within = parent ? trace.setSpanContext(ROOT_CONTEXT, parent) : ROOT_CONTEXT;
  if (causes[0]) within = within.setValue(CAUSE, causes[0].traceId);
  const span = trace.getTracer(TRACER).startSpan(
    name,
    {
      ...(begun.kind === undefined ? {} : { kind: begun.kind }),
      ...(begun.attributes ? { attributes: begun.attributes } : {}),
      links,
    },
    within,
  );
  return context.with(trace.setSpan(within, span), () => work(span));
}

/** For what is looked at every second and mostly finds nothing: it has a name in the log, and is no trace. What comes of it begins its own. */
export function beginUnrecorded<Answer>(work: () => Answer): Answer {
  const span = new NamesOnly().getTracer().startSpan('', {}, ROOT_CONTEXT);
  return context.with(trace.setSpan(ROOT_CONTEXT, span), work);
}

/** A part of what goes on; nothing at all when that is not recorded. */
export function part<Answer>(
  name: string,
  { kind, attributes }: { kind?: SpanKind; attributes?: Attributes },
  work: (span: Span | undefined) => Answer,
): Answer {
  if (!isRecorded()) return work(undefined);
  const span = trace.getTracer(TRACER).startSpan(name, {
    ...(kind === undefined ? {} : { kind }),
    ...(attributes ? { attributes } : {}),
  });
  return context.with(trace.setSpan(context.active(), span), () => work(span));
}

export const isRecorded = (): boolean => trace.getActiveSpan()?.isRecording() ?? false;

/** Marks a piece of work as failed. The words of an error may hold what a person wrote: only its kind is kept. */
export function failSpan(span: Span | undefined, type: string): void {
  span?.setAttribute('error.type', type).setStatus({ code: SpanStatusCode.ERROR });
}

/** What every log line says of the work that it is about. */
export function namesForLog(): Record<string, string> {
  const now = context.active();
  const span = trace.getSpanContext(now);
  if (!span) return {};
  const cause = now.getValue(CAUSE) as string | undefined;
  return { trace_id: span.traceId, span_id: span.spanId, ...(cause ? { cause_trace_id: cause } : {}) };
}
