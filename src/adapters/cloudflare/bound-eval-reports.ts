import { type EvalReport, type EvalReports, evalReportSchema } from '../../reports/eval-report.ts';
import { type AssetsBinding, fetchAsset } from './bound-assets.ts';

/** The report of the released version, as it was deployed; there are no others where nothing can be evaluated. */
export function boundEvalReports(assets: AssetsBinding, name: string): EvalReports {
  let report: Promise<EvalReport> | null = null;
  const read = () => {
    report ??= fetchAsset(assets, name)
      .then((response) => response.json())
      .then((value) => evalReportSchema.parse(value))
      .catch((error: unknown) => {
        report = null;
        throw error;
      });
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
