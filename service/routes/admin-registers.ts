import { modelSchema, namedUnitSchema } from '../../src/campaigns/index.js';
import { documentSchema } from '../../src/documents/index.js';
import { idSchema } from '../../src/schema/index.js';
import * as z from '../../src/schema/zod.js';
import { fresh, localeFor } from '../http/answers.js';
import type { Known } from '../known.js';
import type { RequestContext } from '../http/request-context.js';
import { readBytes, REGISTER_BODY_BYTES } from '../http/body.js';
import { HttpProblem } from '../http/problems.js';
import { importModels } from '../model-import.js';
import {
  keptCampaignSchema,
  keptDocumentsSchema,
  keptModelsSchema,
  UNKNOWN_UNIT,
} from '../registers.js';
import { SpreadsheetError } from '../spreadsheets/read-spreadsheet.js';
import { checked, parameter, siteFor, type Service } from '../service-context.js';
import { asRecord, bodyOf, recordOf, type OperatorRoute } from './operator.js';

const importQuerySchema = z.object({
  campaign: z.optional(idSchema),
  /** Tells what would be done and does nothing. */
  trial: z.optional(z.literal('1')),
});
const SEND_A_SPREADSHEET = {
  vi: 'Hãy gửi tệp bảng tính (application/octet-stream, text/csv).',
  en: 'Send a spreadsheet (application/octet-stream, text/csv).',
};

/** `/v1/admin/sites/{site}/models`, `…/units`, `…/documents` and `…/campaigns`. */
export function adminRegisterRoutes(admin: OperatorRoute, service: Service): void {
  modelRoutes(admin, service);
  documentRoutes(admin, service);
  campaignRoutes(admin, service);
}

function modelRoutes(admin: OperatorRoute, service: Service): void {
  const { registers } = service.store;

  admin('GET', 'sites/:site/models', async (context) => {
    const { title, units, models } = await registers.models(await siteOf(service, context));
    return fresh(context, { title, units, models });
  });
  admin('PUT', 'sites/:site/models', async (context) => {
    const site = await siteOf(service, context);
    const input = await bodyOf(context, REGISTER_BODY_BYTES);
    const register = checked(context, keptModelsSchema, input);
    await registers.replaceModels(site, register);
    return fresh(context, register);
  });
  admin('POST', 'sites/:site/models/import', async (context) => {
    const site = await siteOf(service, context);
    const bytes = await spreadsheetOf(context);
    const { campaign, trial } = checked(context, importQuerySchema, context.queryRecord);
    const locale = localeFor(context);
    try {
      const isTrial = trial !== undefined;
      return fresh(
        context,
        await importModels(service.store, site, bytes, { campaign, isTrial, locale }),
      );
    } catch (error) {
      if (!(error instanceof SpreadsheetError)) throw error;
      throw new HttpProblem('unreadable-spreadsheet', { detail: error.sentence });
    }
  });
  admin('PUT', 'sites/:site/models/:model', async (context) => {
    const site = await siteOf(service, context);
    const model = checked(context, modelSchema, await recordOf(context, 'model'));
    const { units } = await registers.models(site);
    if (!units.some(({ id }) => id === model.unit)) {
      const message = UNKNOWN_UNIT.params[localeFor(context)];
      throw new HttpProblem('invalid-input', {
        problems: [{ path: 'unit', code: 'custom', message }],
      });
    }
    await registers.saveModels(site, { models: [model] });
    return fresh(context, model);
  });
  admin('DELETE', 'sites/:site/models/:model', async (context) => {
    const site = await siteOf(service, context);
    if (!(await registers.removeModel(site, parameter(context, 'model'))))
      throw new HttpProblem('unknown-model');
    return fresh(context, {});
  });

  admin('PUT', 'sites/:site/units/:unit', async (context) => {
    const site = await siteOf(service, context);
    const unit = checked(context, namedUnitSchema, await recordOf(context, 'unit'));
    await registers.saveModels(site, { units: [unit] });
    return fresh(context, unit);
  });
  admin('DELETE', 'sites/:site/units/:unit', async (context) => {
    const site = await siteOf(service, context);
    const unit = parameter(context, 'unit');
    const { models } = await registers.models(site);
    if (models.some((model) => model.unit === unit)) {
      throw new HttpProblem('conflict', {
        detail: {
          vi: 'Đơn vị này còn mô hình; hãy xóa hoặc chuyển các mô hình đó trước.',
          en: 'The unit still has models; remove or move them first.',
        },
      });
    }
    if (!(await registers.removeUnit(site, unit))) throw new HttpProblem('unknown-unit');
    return fresh(context, {});
  });
}

function documentRoutes(admin: OperatorRoute, service: Service): void {
  const { registers } = service.store;

  admin('GET', 'sites/:site/documents', async (context) => {
    const { title, documents } = await registers.documents(await siteOf(service, context));
    return fresh(context, { title, documents });
  });
  admin('PUT', 'sites/:site/documents', async (context) => {
    const site = await siteOf(service, context);
    const input = await bodyOf(context, REGISTER_BODY_BYTES);
    const register = checked(context, keptDocumentsSchema, input);
    await registers.replaceDocuments(site, register);
    return fresh(context, register);
  });
  admin('PUT', 'sites/:site/documents/:document', async (context) => {
    const site = await siteOf(service, context);
    const document = checked(context, documentSchema, await recordOf(context, 'document'));
    await registers.saveDocuments(site, [document]);
    return fresh(context, document);
  });
  admin('DELETE', 'sites/:site/documents/:document', async (context) => {
    const site = await siteOf(service, context);
    if (!(await registers.removeDocument(site, parameter(context, 'document'))))
      throw new HttpProblem('unknown-document');
    return fresh(context, {});
  });
}

function campaignRoutes(admin: OperatorRoute, service: Service): void {
  const { campaigns } = service.store;

  admin('GET', 'sites/:site/campaigns', async (context) => {
    const records = await campaigns.list(await siteOf(service, context));
    return fresh(context, {
      campaigns: records.map(({ campaign, units }) => ({ campaign, units })),
    });
  });
  admin('PUT', 'sites/:site/campaigns/:campaign', async (context) => {
    const site = await siteOf(service, context);
    const input = asRecord(await bodyOf(context, REGISTER_BODY_BYTES));
    const campaign = 'campaign' in input ? asRecord(input.campaign) : {};
    const id = context.param('campaign') ?? '';
    const record = checked(context, keptCampaignSchema, {
      ...input,
      campaign: { ...campaign, id },
    });
    if ((await campaigns.save(site, record)) === 'saved') return fresh(context, record);
    throw new HttpProblem('conflict', {
      detail: {
        vi: 'Mã này đã dùng cho một phong trào, kế hoạch của cổng khác.',
        en: 'This id belongs to a campaign of another site.',
      },
    });
  });
  admin('DELETE', 'sites/:site/campaigns/:campaign', async (context) => {
    const site = await siteOf(service, context);
    if (!(await campaigns.remove(site, parameter(context, 'campaign'))))
      throw new HttpProblem('unknown-campaign');
    return fresh(context, {});
  });
}

/** The bytes say what they are; what their sender calls them differs from system to system. */
function spreadsheetOf(context: RequestContext): Known<Uint8Array> {
  const type = context.header('content-type') ?? '';
  if (!/^(?:application\/(?:octet-stream|vnd\.)|text\/(?:csv|plain))/i.test(type))
    throw new HttpProblem('unsupported-media-type', { detail: SEND_A_SPREADSHEET });
  return readBytes(context, REGISTER_BODY_BYTES);
}

async function siteOf(service: Service, context: RequestContext): Promise<string> {
  return (await siteFor(service, parameter(context, 'site'))).id;
}
