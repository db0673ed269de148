import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe } from '../feed/feed-error.js';
import schema from '../../schema/safeguarding-feed.schema.json' with { type: 'json' };
import type { Finding, JsonPath } from './finding.js';

/** Most findings of one feed: those of a broken generator are all alike. */
const MAX_FINDINGS = 1000;

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

const FORMATS: Readonly<Record<string, string>> = {
  'uri-reference': 'an address without spaces, such as https://www.gov.uk/',
  'date-time': 'a real date and time with its zone, such as 2024-04-30T09:21:00+01:00',
};

/** Made once: that takes longer than to check a feed with it. */
let validate: ValidateFunction | undefined;

function compile(): ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true, verbose: true, strict: false });
  addFormats(ajv);
  return ajv.compile(schema);
}

/** What is wrong with a feed as the published JSON Schema has it. */
export function validateSchema(feed: unknown): Finding[] {
  validate ??= compile();
  if (validate(feed)) return [];
  return (validate.errors ?? [])
    .filter(({ schemaPath }) => !/\/anyOf\/\d/.test(schemaPath)) // the whole says it
    .slice(0, MAX_FINDINGS)
    .map((error) => {
      const path = pathIn(feed, error.instancePath);
      const { missingProperty } = error.params as { missingProperty?: string };
      return {
        level: 'problem',
        rule: `schema-${error.keyword}`,
        path: missingProperty === undefined ? path : [...path, missingProperty],
        expected: expectedBy(error, missingProperty),
        found: missingProperty === undefined ? describe(error.data) : 'nothing',
      };
    });
}

function expectedBy({ keyword, params, parentSchema, message }: ErrorObject, missing = ''): string {
  const { title = '', examples = [] } = (parentSchema ?? {}) as {
    title?: string;
    examples?: readonly unknown[];
  };
  const named = title.charAt(0).toLowerCase() + title.slice(1);
  const limits = params as { type?: string; format?: string; limit?: number; allowedValues?: [] };
  switch (keyword) {
    case 'required':
      return `a field "${missing}"`;
    case 'type':
      return TYPES[limits.type ?? ''] ?? 'another type';
    case 'format':
      return FORMATS[limits.format ?? ''] ?? `a ${limits.format ?? ''}`;
    case 'enum':
      return `one of ${(limits.allowedValues ?? []).join(', ')}`;
    case 'minimum':
      return `a number from ${limits.limit ?? 0}`;
    case 'minLength':
      return 'a text that is not empty';
    case 'minProperties':
      return 'a field at least';
    case 'pattern':
      return examples.length > 0
        ? `a ${named} such as ${examples.map(String).join(' or ')}`
        : 'a text that is not blank';
    case 'anyOf':
      return title === 'Campaign'
        ? 'a "start", or an "observance" whose days are known'
        : 'the id of an item, or an object with a "title"';
    default:
      return message ?? 'another value';
  }
}

/** A JSON Pointer as a path; a number is a place only where there is a list. */
function pathIn(feed: unknown, pointer: string): JsonPath {
  let value = feed;
  return pointer
    .split('/')
    .slice(1)
    .map((part) => {
      const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
      const isPlace = Array.isArray(value);
      value = (value as Record<string, unknown>)[name];
      return isPlace ? Number(name) : name;
    });
}
