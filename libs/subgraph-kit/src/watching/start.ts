import type { Watching } from '../config.ts';
import type { Log } from '../log.ts';
import { openExport, type Export } from './export.ts';
import { closeMeasuring, openMeasuring } from './measure.ts';
import { watchProcess } from './process.ts';
import { openTracing } from './trace.ts';

/**
 * Gives every piece of work of this process its name, for the log; and when a collector is set (`OTEL_EXPORTER_OTLP_ENDPOINT`), tells it
 * what is measured and done. Before anything else of the process: what was made earlier is not seen.
 */
export async function startWatching(name: string, settings: Watching, log: Log): Promise<Export> {
  const collector = settings.OTEL_EXPORTER_OTLP_ENDPOINT && !settings.OTEL_SDK_DISABLED;
  if (!collector) {
    openTracing();
    return { close: async () => {} };
  }
  const running = await openExport(name, { settings, log, trace: openTracing, measure: openMeasuring });
  const stop = watchProcess();
  return {
    close: async () => {
      await running.close();
      stop();
      closeMeasuring();
    },
  };
}
