const WIDTH = 30;
const EVERY_MS = 100;

/** A bar that follows an import on a terminal; where there is none, a line every ten percent. */
export function progressBar(out: NodeJS.WriteStream): {
  show: (done: number, total: number) => void;
  end: () => void;
} {
  const live = out.isTTY === true;
  let last = -Infinity;
  let tenth = 0;
  const begun = performance.now();
  return {
    show: (done, total) => {
      const now = performance.now();
      const share = total === 0 ? 1 : done / total;
      if (!live) {
        if (Math.floor(share * 10) <= tenth) return;
        tenth = Math.floor(share * 10);
        out.write(`${tenth * 10} % (${done} of ${total})\n`);
        return;
      }
      if (now - last < EVERY_MS && done < total) return;
      last = now;
      const full = Math.round(share * WIDTH);
      const speed = Math.round(done / Math.max((now - begun) / 1_000, 0.001));
      out.write(
        `\r${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${String(Math.round(share * 100)).padStart(3)} %  ${done} of ${total}  ${speed}/s `,
      );
    },
    end: () => {
      if (live) out.write('\n');
    },
  };
}
