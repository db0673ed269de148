import hostStyles from '../helpers/hosts.css?raw';
import { declarationOf } from '../helpers/manifest.js';

/** What a theme sets: custom properties of the elements, and the page's own ground and text. */
export type Theme = Readonly<Record<string, string>>;

/** Custom properties of the elements, as the manifest has them. */
export const TOKENS = declarationOf('resource-library').cssProperties;

export const isColour = (name: string): boolean => !/radius|space|font/.test(name);

/** Themes to begin with. */
export const PRESETS = ['government', 'health', 'school'] as const;
export type Preset = (typeof PRESETS)[number];

/** A preset as hosts.css has it: the one place where it stands. */
export function readPreset(name: Preset): Theme {
  const [, rule = ''] = new RegExp(`\\.host-${name} \\{([^}]*)\\}`).exec(hostStyles) ?? [];
  return Object.fromEntries(
    [...rule.matchAll(/([\w-]+):\s*([^;]+);/g)].map(([, property = '', value = '']) => [
      property,
      value.trim(),
    ]),
  );
}

/** A preset's rules for parts, which no custom property covers. */
export function readPartRules(name: Preset): string {
  return [...hostStyles.matchAll(/\.host-(\w+) (::part\([\w-]+\) \{[^}]*\})/g)]
    .filter(([, host]) => host === name)
    .map(([, , rule]) => rule)
    .join('\n\n');
}

/** A theme as lines for a style sheet. */
export function formatTheme(theme: Theme, partRules: string): string {
  const lines = Object.entries(theme)
    .filter(([property, value]) => property.startsWith('--sg-') && value !== '')
    .map(([property, value]) => `  ${property}: ${value};`);
  return [`:root {\n${lines.join('\n')}\n}`, ...(partRules ? [partRules] : [])].join('\n\n');
}
