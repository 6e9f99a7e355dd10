import { type EvalReport, type EvalReports, evalReportSchema } from '../../reports/eval-report.ts';
import { type AssetsBinding, fetchAsset } from './bound-assets.ts';

/** The report of the released version, as it was deployed; there are no others where nothing can be evaluated. */
export function boundEvalReports(assets: AssetsBinding, name: string): EvalReports {
  let report: EvalReport | null = null;
  const read = async (): Promise<EvalReport> => {
    // What was read is kept, not the reading: who waits for the work of a request that is cancelled waits for ever.
    report ??= evalReportSchema.parse(await (await fetchAsset(assets, name)).json());
    return report;
  };
  return {
    async list() {
      const { id, createdAt, label } = await read();
      return [{ id, createdAt, label }];
    },
    async read(id) {
      const released = await read();
      return released.id === id ? released : null;
    },
  };
}
