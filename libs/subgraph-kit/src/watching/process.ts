import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { getHeapStatistics } from 'node:v8';
import { gauge } from './measure.ts';

/** The process itself: its event loop, its memory, its processors. */
export function watchProcess(): () => void {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  gauge('nodejs.eventloop.delay.p99', () => {
    const late = Math.max(0, delay.percentile(99) / 1e9 - 0.02);
    delay.reset();
    return [[late, {}]];
  });
  let loop = performance.eventLoopUtilization();
  gauge('nodejs.eventloop.utilization', () => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, loop);
    loop = now;
    return [[utilization, {}]];
  });
  let [cpu, at] = [process.cpuUsage(), performance.now()];
  gauge('process.cpu.utilization', () => {
    const [used, now] = [process.cpuUsage(cpu), performance.now()];
    const share = (used.user + used.system) / 1_000 / (now - at);
    [cpu, at] = [process.cpuUsage(), now];
    return [[share, {}]];
  });
  gauge('v8js.memory.heap.used', () => [[getHeapStatistics().used_heap_size, {}]]);
  gauge('v8js.memory.heap.limit', () => [[getHeapStatistics().heap_size_limit, {}]]);
  gauge('process.memory.usage', () => [[process.memoryUsage.rss(), {}]]);
  gauge('process.uptime', () => [[process.uptime(), {}]]);
  return () => delay.disable();
}
