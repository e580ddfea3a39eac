export { codeOf, count, errorType, gauge, isWatched, record, seen } from './measure.ts';
export { METRICS, type Metric, type MetricName } from './metrics.ts';
export { begin, failSpan, isRecorded, part, spanContextOf, traceparent } from './trace.ts';
export { startWatching } from './start.ts';
export { watchPool } from './pools.ts';
export { fieldOf } from './operation.ts';
export { watchRequests } from './requests.ts';
export { delivered } from './delivered.ts';
export { watchFeeds } from './feeds.ts';
