/** What a validator says about one value (the shape of Ajv, whose generated code this is). */
export interface SchemaError {
  /** JSON pointer to the value. */
  readonly instancePath: string;
  /** JSON pointer to the part of the schema, behind the file that holds it. */
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface Validator {
  (data: unknown): boolean;
  errors?: SchemaError[] | null;
}

export const landscape: Validator;
export const process: Validator;
export const roles: Validator;
export const orgUnits: Validator;
export const laws: Validator;
export const documents: Validator;
export const systems: Validator;
export const glossary: Validator;
export const review: Validator;
