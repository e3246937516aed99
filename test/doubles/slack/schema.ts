import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';

/** The published shapes of blocks and views: every property known, every needed one there. See the file's own comment for its origin. */
const schema = JSON.parse(readFileSync(new URL('block-kit.schema.json', import.meta.url), 'utf8'));
const ajv = new Ajv({ strict: false });
ajv.addSchema(schema, 'block-kit');

interface Definition {
  readonly properties?: { readonly type?: { readonly const?: string } };
  /** A block that has one of several shapes, each with the same type. */
  readonly anyOf?: readonly Definition[];
}

const typeOf = ({ properties, anyOf }: Definition): string | undefined =>
  (properties ?? anyOf?.[0]?.properties)?.type?.const;

const nameByType = new Map(
  Object.entries(schema.definitions as Record<string, Definition>)
    .filter(([name]) => name.endsWith('Block') || name.endsWith('View'))
    .flatMap(([name, definition]) => {
      const type = typeOf(definition);
      return type === undefined ? [] : [[type, name] as const];
    }),
);
const compiled = new Map<string, ValidateFunction>();

/** What is wrong with the shape of one block or view by Slack's published types; empty where nothing is. */
export function shapeProblems(value: { readonly type?: unknown }): string[] {
  const name = nameByType.get(String(value.type));
  if (!name) return [`unsupported type: ${String(value.type)}`];
  const validate = compiled.get(name) ?? ajv.getSchema(`block-kit#/definitions/${name}`);
  if (!validate) return [`no schema for ${name}`];
  compiled.set(name, validate as ValidateFunction);
  if (validate(value)) return [];
  return (validate.errors ?? []).slice(0, 3).map((e) => `${e.instancePath || '/'} ${e.message}`);
}
