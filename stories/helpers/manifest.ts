import manifest from '../../custom-elements.json';
import type { Tag } from './widget.js';

/** A line of the manifest: an attribute, a part, an event and so on. */
export interface Entry {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
  readonly default?: string;
  readonly kind?: string;
  readonly readonly?: boolean;
  readonly static?: boolean;
  readonly attribute?: string;
  readonly parameters?: readonly { readonly name: string }[];
}

/** What the manifest says of one element. */
export interface Declaration {
  readonly tagName?: string;
  readonly description?: string;
  readonly attributes: readonly Entry[];
  readonly members: readonly Entry[];
  readonly events: readonly Entry[];
  readonly slots: readonly Entry[];
  readonly cssParts: readonly Entry[];
  readonly cssProperties: readonly Entry[];
  readonly cssStates: readonly Entry[];
}

/** What the manifest says of an element. Stories, tables and checks are made from it. */
export function declarationOf(tag: Tag): Declaration {
  const declarations = manifest.modules.flatMap(
    (module) => module.declarations as readonly Declaration[],
  );
  const found = declarations.find(({ tagName }) => tagName === tag);
  if (!found) throw new Error(`expected <${tag}> in custom-elements.json, found none`);
  return found;
}

/** Names of the attributes, in the order in which a webmaster meets them: `src` first. */
export function attributesOf(tag: Tag): string[] {
  const names = declarationOf(tag).attributes.map(({ name }) => name);
  return ['src', ...names.filter((name) => name !== 'src')];
}

/** Fields that no attribute sets. */
export const propertiesOf = (tag: Tag): Entry[] =>
  declarationOf(tag).members.filter(({ kind, attribute }) => kind === 'field' && !attribute);

export const methodsOf = (tag: Tag): Entry[] =>
  declarationOf(tag).members.filter(({ kind }) => kind === 'method');
