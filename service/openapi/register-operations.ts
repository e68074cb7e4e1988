import { COUNT, NOTHING, list, record, type Operation } from './operation.js';

const ROW_PROBLEMS = {
  type: 'array',
  items: record({
    row: { type: 'integer', minimum: 1 },
    column: { type: 'string' },
    value: { type: 'string' },
    message: { type: 'string' },
  }),
};
const IMPORT_REPORT = record({
  added: COUNT,
  changed: COUNT,
  unchanged: COUNT,
  rejected: ROW_PROBLEMS,
  notices: ROW_PROBLEMS,
  unknownColumns: { type: 'array', items: { type: 'string' } },
});

/** What an operator calls: models, documents, units, campaigns. */
export const REGISTER_OPERATIONS: readonly Operation[] = [
  {
    method: 'GET',
    path: '/v1/admin/sites/:site/models',
    about: 'The models of a site and its units, with contacts and internal notes.',
    reply: 'KeptModels',
  },
  {
    method: 'PUT',
    path: '/v1/admin/sites/:site/models',
    about: 'Puts a whole register of models in the place of what a site has.',
    body: 'KeptModels',
    reply: 'KeptModels',
  },
  {
    method: 'POST',
    path: '/v1/admin/sites/:site/models/import',
    about:
      'Takes in a spreadsheet of models (XLSX, CSV); tells every bad row and keeps the good ones.',
    query: [
      { name: 'campaign', about: 'Where the models were registered.', schema: { type: 'string' } },
      {
        name: 'trial',
        about: 'Tells what would be done and does nothing.',
        schema: { const: '1' },
      },
    ],
    takesFile: true,
    reply: IMPORT_REPORT,
  },
  {
    method: 'PUT',
    path: '/v1/admin/sites/:site/models/:model',
    about: 'Adds a model or changes it; its unit must be there.',
    body: 'Model',
    reply: 'Model',
  },
  {
    method: 'DELETE',
    path: '/v1/admin/sites/:site/models/:model',
    about: 'Removes a model.',
    reply: NOTHING,
  },
  {
    method: 'PUT',
    path: '/v1/admin/sites/:site/units/:unit',
    about: 'Adds a unit or renames it.',
    body: 'Unit',
    reply: 'Unit',
  },
  {
    method: 'DELETE',
    path: '/v1/admin/sites/:site/units/:unit',
    about: 'Removes a unit that has no model.',
    reply: NOTHING,
  },
  {
    method: 'GET',
    path: '/v1/admin/sites/:site/documents',
    about: 'The documents of a site, those with a mark of secrecy among them.',
    reply: 'KeptDocuments',
  },
  {
    method: 'PUT',
    path: '/v1/admin/sites/:site/documents',
    about: 'Puts a whole register of documents in the place of what a site has.',
    body: 'KeptDocuments',
    reply: 'KeptDocuments',
  },
  {
    method: 'PUT',
    path: '/v1/admin/sites/:site/documents/:document',
    about: 'Adds a document or changes it.',
    body: 'Document',
    reply: 'Document',
  },
  {
    method: 'DELETE',
    path: '/v1/admin/sites/:site/documents/:document',
    about: 'Removes a document.',
    reply: NOTHING,
  },
  {
    method: 'GET',
    path: '/v1/admin/sites/:site/campaigns',
    about: 'The campaigns of a site with the units that take part.',
    reply: list('campaigns', 'KeptCampaign'),
  },
  {
    method: 'PUT',
    path: '/v1/admin/sites/:site/campaigns/:campaign',
    about: 'Adds a campaign or changes it.',
    body: 'KeptCampaign',
    reply: 'KeptCampaign',
  },
  {
    method: 'DELETE',
    path: '/v1/admin/sites/:site/campaigns/:campaign',
    about: 'Removes a campaign; its models stay.',
    reply: NOTHING,
  },
];
