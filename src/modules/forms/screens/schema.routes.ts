import schema from '../schema/form-definition.schema.json' with { type: 'json' };
import { json, type Route } from '../../../platform/http/route.ts';

/** The published JSON Schema of form definitions, at the address that definitions name. */
export const schemaRoutes: readonly Route[] = [{ method: 'GET', path: '/schema/urlap/1', permission: 'public', machine: true, handle: async () => json(schema) }];
