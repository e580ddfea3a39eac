/** What is wrong with the log, and where. */
export interface Finding {
  readonly where: string;
  readonly problem: string;
}

/** Collects findings; keeps the first hundred and counts them all. */
export class Report {
  readonly findings: Finding[] = [];
  count = 0;

  add(where: string, problem: string): void {
    this.count += 1;
    if (this.findings.length < 100) this.findings.push({ where, problem });
  }
}
