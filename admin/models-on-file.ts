import type { Model, NamedUnit } from '../src/campaigns/index.js';
import { segment, type AdminApi } from './api.js';

/** The register of models with what is not for publication. */
export interface ModelsOnFile {
  readonly title?: string;
  readonly units: readonly NamedUnit[];
  readonly models: readonly Model[];
}

/** Reads the register of a site. */
export function modelsOf(api: AdminApi, site: string): Promise<ModelsOnFile> {
  return api.call<ModelsOnFile>('GET', `sites/${segment(site)}/models`);
}
