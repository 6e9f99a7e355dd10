import { AppError } from '../../errors.ts';

/** What answers requests for the files that were deployed with a Worker: its `ASSETS` binding. */
export interface AssetsBinding {
  fetch(address: string): Promise<Response>;
}

/** The binding looks at the path alone. */
const anyOrigin = 'https://assets.invalid';

/** Supplies files of the page by name; `null` for those that were not deployed. */
export function boundAssets(binding: AssetsBinding) {
  return async (name: string) => {
    const response = await binding.fetch(`${anyOrigin}/${name}`);
    if (!response.ok) return null;
    const contentType = response.headers.get('content-type') ?? 'application/octet-stream';
    return { body: new Uint8Array(await response.arrayBuffer()), contentType };
  };
}

/**
 * Fetches a file that the Worker cannot do without.
 *
 * @throws AppError `unavailable` when it was not deployed
 */
export async function fetchAsset(binding: AssetsBinding, name: string): Promise<Response> {
  const response = await binding.fetch(`${anyOrigin}/${name}`);
  if (response.ok) return response;
  throw new AppError('unavailable', `${name} was not deployed: run "npm run build:worker" and deploy again.`);
}
