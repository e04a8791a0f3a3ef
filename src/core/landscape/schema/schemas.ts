import documents from '../../../../schemas/documents.schema.json' with { type: 'json' };
import glossary from '../../../../schemas/glossary.schema.json' with { type: 'json' };
import landscape from '../../../../schemas/landscape.schema.json' with { type: 'json' };
import laws from '../../../../schemas/laws.schema.json' with { type: 'json' };
import orgUnits from '../../../../schemas/org-units.schema.json' with { type: 'json' };
import profile from '../../../../schemas/process.schema.json' with { type: 'json' };
import review from '../../../../schemas/review.schema.json' with { type: 'json' };
import roles from '../../../../schemas/roles.schema.json' with { type: 'json' };
import systems from '../../../../schemas/systems.schema.json' with { type: 'json' };
import type { LandscapeFileKind } from '../kinds.js';
import type { Validator } from './validators.js';
import * as validators from './validators.js';

/** Files of a landscape that have a schema. */
export type SchemaKind = Exclude<LandscapeFileKind, 'model' | 'text' | 'stray'>;

interface SchemaEntry {
  /** The JSON Schema, with a description of every key. */
  readonly schema: object;
  /** The same as code. */
  readonly validate: Validator;
}

/** The schema of each kind of file. */
export const schemas: Readonly<Record<SchemaKind, SchemaEntry>> = {
  landscape: { schema: landscape, validate: validators.landscape },
  profile: { schema: profile, validate: validators.process },
  review: { schema: review, validate: validators.review },
  roles: { schema: roles, validate: validators.roles },
  'org-units': { schema: orgUnits, validate: validators.orgUnits },
  laws: { schema: laws, validate: validators.laws },
  documents: { schema: documents, validate: validators.documents },
  systems: { schema: systems, validate: validators.systems },
  glossary: { schema: glossary, validate: validators.glossary },
};

/** The top-level keys of a kind of file in the order in which they usually stand. */
export function keyOrder(kind: SchemaKind): readonly string[] {
  const { schema } = schemas[kind] as { readonly schema: { readonly properties?: object; readonly items?: { readonly properties?: object } } };
  return Object.keys(schema.properties ?? schema.items?.properties ?? {});
}
