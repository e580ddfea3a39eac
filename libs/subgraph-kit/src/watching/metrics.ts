/**
 * Every metric of the platform, by its OpenTelemetry name. Code records nothing that is not here, the page docs/operations/watching.md
 * tells each of them, and an alert or a dashboard that names another fails a test. Names and labels are those of OpenTelemetry's semantic
 * conventions where they have one; the rest begin with `vip.`. A label never holds a person, a parcel, an id or anything that a client wrote.
 */
export interface Metric {
  readonly kind: 'counter' | 'histogram' | 'gauge';
  /** As in UCUM: `s`, `By`, `1`, or a thing that is counted, in braces. */
  readonly unit: string;
  readonly says: string;
  readonly labels: readonly string[];
  /** Upper bounds of a histogram, in its unit. */
  readonly bounds?: readonly number[];
}

/** What a person or a program waits for. */
const WAITED = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] as const;
/** What waits in a queue: from at once to a day. */
const QUEUED = [0.1, 0.5, 1, 2, 5, 10, 30, 60, 300, 1_800, 7_200, 86_400] as const;

const POOL = 'db.client.connection.pool.name';

export const METRICS = {
  'http.server.request.duration': {
    kind: 'histogram',
    unit: 's',
    bounds: WAITED,
    says: 'Requests of the gateway and of each subgraph, by route.',
    labels: ['http.request.method', 'http.route', 'http.response.status_code'],
  },
  'vip.operation.duration': {
    kind: 'histogram',
    unit: 's',
    bounds: WAITED,
    says: 'GraphQL operations of the gateway. The name is that of a document of our own apps; of anybody else its first field.',
    labels: ['graphql.operation.name', 'graphql.operation.type', 'vip.caller.kind', 'error.type'],
  },
  'vip.subgraph.call.duration': {
    kind: 'histogram',
    unit: 's',
    bounds: WAITED,
    says: 'Questions of the gateway to a subgraph, as the gateway sees them.',
    labels: ['vip.subgraph', 'error.type'],
  },
  'vip.subgraph.operation.duration': {
    kind: 'histogram',
    unit: 's',
    bounds: WAITED,
    says: 'Operations of a subgraph, as it sees them itself.',
    labels: ['graphql.operation.type', 'vip.field', 'error.type'],
  },
  'vip.transaction.duration': {
    kind: 'histogram',
    unit: 's',
    bounds: WAITED,
    says: 'Transactions, from asking for a connection to the commit. The reads of one question are one (decision 0161).',
    labels: ['vip.caller.kind', 'error.type'],
  },
  'messaging.process.duration': {
    kind: 'histogram',
    unit: 's',
    bounds: WAITED,
    says: 'Jobs, a batch counted once.',
    labels: ['messaging.destination.name', 'error.type'],
  },
  'vip.job.handled': {
    kind: 'counter',
    unit: '{job}',
    says: 'Jobs that were done, failed (they are tried again), or were given to another process meanwhile.',
    labels: ['messaging.destination.name', 'vip.outcome'],
  },
  'vip.job.retried': {
    kind: 'counter',
    unit: '{job}',
    says: 'Jobs that were taken for the second time or later.',
    labels: ['messaging.destination.name'],
  },
  'vip.job.wait': {
    kind: 'histogram',
    unit: 's',
    bounds: QUEUED,
    says: 'How old a job was when it was taken, counted from the moment it might be.',
    labels: ['messaging.destination.name'],
  },
  'vip.queue.waiting': {
    kind: 'gauge',
    unit: '{job}',
    says: 'Jobs that wait, those that wait to be tried again too.',
    labels: ['messaging.destination.name'],
  },
  'vip.queue.oldest': {
    kind: 'gauge',
    unit: 's',
    says: 'Age of the job that waits longest; 0 when none does.',
    labels: ['messaging.destination.name'],
  },
  'vip.queue.failed': {
    kind: 'gauge',
    unit: '{job}',
    says: 'Jobs that were given up after all their attempts. Nothing takes them again by itself.',
    labels: ['messaging.destination.name'],
  },
  'vip.sweep.duration': {
    kind: 'histogram',
    unit: 's',
    bounds: WAITED,
    says: 'Work that is done every so often; a replica that found another at it is counted too.',
    labels: ['vip.sweep', 'error.type'],
  },
  'vip.feed.delay': {
    kind: 'gauge',
    unit: 's',
    says: 'How long the oldest unread fact of a feed had waited when the feed was last read; 0 when there was none.',
    labels: ['vip.feed'],
  },
  'vip.feed.silence': {
    kind: 'gauge',
    unit: 's',
    says: 'Time since a feed was last read to its end.',
    labels: ['vip.feed'],
  },
  'vip.source.question.duration': {
    kind: 'histogram',
    unit: 's',
    bounds: WAITED,
    says: 'Questions to a source, its turns and retries in it. A failure names its reason.',
    labels: ['vip.source', 'vip.outcome', 'error.type'],
  },
  'vip.source.resting': {
    kind: 'gauge',
    unit: '{source}',
    says: '1 while a source gets a rest because it failed too often in a row (its breaker is open), otherwise 0.',
    labels: ['vip.source'],
  },
  'vip.source.unanswered': {
    kind: 'gauge',
    unit: '{question}',
    says: 'Questions that a source has still to answer.',
    labels: ['vip.source'],
  },
  'vip.document.duration': {
    kind: 'histogram',
    unit: 's',
    bounds: WAITED,
    says: 'PDFs that were made, waiting for the compiler in it.',
    labels: ['vip.template', 'vip.standard', 'error.type'],
  },
  'vip.delivery.duration': {
    kind: 'histogram',
    unit: 's',
    bounds: WAITED,
    says: 'What was sent outside: mails, webhooks, feedback to the owner of a source, calls to the payment provider.',
    labels: ['vip.channel', 'error.type'],
  },
  'vip.live.subscribers': {
    kind: 'gauge',
    unit: '{subscriber}',
    says: 'Subscriptions that are open at a gateway.',
    labels: [],
  },
  'vip.live.events': {
    kind: 'counter',
    unit: '{event}',
    says: 'Events that were told to subscribers.',
    labels: [],
  },
  'vip.live.lag': {
    kind: 'histogram',
    unit: 's',
    bounds: WAITED,
    says: 'From the instant of a fact to the moment that the gateway tells it; of what is answered together, the oldest.',
    labels: [],
  },
  'vip.live.gaps': {
    kind: 'counter',
    unit: '{gap}',
    says: 'Times that the event bus lost its connection and came back: subscribers are told from the feed what they missed.',
    labels: [],
  },
  'db.client.connection.count': {
    kind: 'gauge',
    unit: '{connection}',
    says: 'Connections of a pool to PostgreSQL.',
    labels: [POOL, 'db.client.connection.state'],
  },
  'db.client.connection.max': {
    kind: 'gauge',
    unit: '{connection}',
    says: 'Most connections that a pool may have.',
    labels: [POOL],
  },
  'db.client.connection.pending_requests': {
    kind: 'gauge',
    unit: '{request}',
    says: 'Transactions that wait for a connection.',
    labels: [POOL],
  },
  'nodejs.eventloop.delay.p99': {
    kind: 'gauge',
    unit: 's',
    says: 'How late the event loop was, at worst but for 1 % of the time, since it was last reported.',
    labels: [],
  },
  'nodejs.eventloop.utilization': {
    kind: 'gauge',
    unit: '1',
    says: 'Share of the time that the event loop was busy, since it was last reported.',
    labels: [],
  },
  'v8js.memory.heap.used': { kind: 'gauge', unit: 'By', says: 'Heap in use.', labels: [] },
  'v8js.memory.heap.limit': {
    kind: 'gauge',
    unit: 'By',
    says: 'The heap may not grow over this: then the process ends.',
    labels: [],
  },
  'process.memory.usage': { kind: 'gauge', unit: 'By', says: 'Resident memory.', labels: [] },
  'process.cpu.utilization': {
    kind: 'gauge',
    unit: '1',
    says: 'Processors used, since it was last reported: 1 is one of them, wholly.',
    labels: [],
  },
  'process.uptime': { kind: 'gauge', unit: 's', says: 'Time since the process started.', labels: [] },
} as const satisfies Readonly<Record<string, Metric>>;

export type MetricName = keyof typeof METRICS;
type Named<Kind extends Metric['kind']> = {
  [Name in MetricName]: (typeof METRICS)[Name]['kind'] extends Kind ? Name : never;
}[MetricName];
export type CounterName = Named<'counter'>;
export type HistogramName = Named<'histogram'>;
export type GaugeName = Named<'gauge'>;
/** The labels that a metric may have, and no other. */
export type Labels<Name extends MetricName> = {
  [Label in (typeof METRICS)[Name]['labels'][number]]?: string | number | undefined;
};
