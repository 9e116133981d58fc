import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';

/** Prints what every surface said to every fault; a cell that failed is called so. */
export default class FaultTable implements Reporter {
  private readonly rows = new Map<string, Map<string, string>>();

  onTestEnd({ annotations, title }: TestCase, { status, annotations: seen }: TestResult) {
    const said = (type: string) =>
      [...seen, ...annotations].find((one) => one.type === type)?.description ?? '';
    const surface = said('surface') || title;
    const row = this.rows.get(surface) ?? new Map<string, string>();
    row.set(said('fault'), status === 'passed' ? said('seen') : status.toUpperCase());
    this.rows.set(surface, row);
  }

  onEnd() {
    const faults = [...new Set([...this.rows.values()].flatMap((row) => [...row.keys()]))];
    console.log(`\n| surface | ${faults.join(' | ')} |\n|${' --- |'.repeat(faults.length + 1)}`);
    for (const [surface, row] of this.rows) {
      console.log(`| ${surface} | ${faults.map((fault) => row.get(fault) ?? '').join(' | ')} |`);
    }
  }
}
