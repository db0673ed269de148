import type { ArgTypes, Meta } from '@storybook/web-components-vite';
import { typeOf } from '../../site/options.js';
import { attributesOf, declarationOf, methodsOf, propertiesOf } from './manifest.js';
import type { Entry } from './manifest.js';
import { renderWidget } from './widget.js';
import type { Tag, WidgetArgs } from './widget.js';

/** The feeds that come with the site, and one that is not there. */
const FEEDS = ['library', 'news', 'campaigns', 'not-there'].map((name) => `feeds/${name}.json`);

/**
 * Rows of the tables in the documentation. An attribute's row has its name and a control that acts;
 * any other carries its kind before its name, as a part is often called like an attribute.
 */
export function argTypesOf(tag: Tag): ArgTypes {
  const { events, slots, cssParts, cssProperties, cssStates, attributes } = declarationOf(tag);
  const sorted = attributesOf(tag).map((name) => attributes.find((one) => one.name === name)!);
  return {
    ...Object.fromEntries(sorted.map((entry) => [entry.name, attributeRow(entry)])),
    ...rows('Properties', propertiesOf(tag), ({ name }) => name),
    ...rows('Methods', methodsOf(tag), ({ name, parameters = [] }) => {
      return `${name}(${parameters.map((parameter) => parameter.name).join(', ')})`;
    }),
    ...rows('Events', events, ({ name }) => name),
    ...rows('Slots', slots, ({ name }) => name || 'default'),
    ...rows('Parts', cssParts, ({ name }) => `::part(${name})`),
    ...rows('Custom properties', cssProperties, ({ name }) => name),
    ...rows('States', cssStates, ({ name }) => `:state(${name})`),
    content: { table: { disable: true } },
  };
}

function attributeRow(entry: Entry): ArgTypes[string] {
  const { name, description = '', type = { text: 'string' } } = entry;
  const { values = [], min, max, type: kind } = typeOf({ type, description });
  const control = {
    one: { control: { type: 'select' }, options: values },
    some: { control: { type: 'inline-check' }, options: values },
    flag: { control: { type: 'boolean' } },
    number: { control: { type: 'number', min, max } },
    text: { control: { type: 'text' } },
  } as const;
  const chosen =
    name === 'src'
      ? { control: { type: 'select' as const }, options: FEEDS }
      : name === 'lang'
        ? { control: { type: 'select' as const }, options: ['en', 'cy'] }
        : control[kind];
  const summary =
    values.length > 0 ? values.join(' | ') : type.text.replace(/ \| (undefined|null)/g, '');
  return {
    name,
    description,
    ...chosen,
    table: { ...tableOf('Attributes', entry), type: { summary } },
  };
}

const tableOf = (category: string, { type, default: fallback }: Entry) => ({
  category,
  ...(type && { type: { summary: type.text } }),
  ...(fallback && fallback !== "''" && { defaultValue: { summary: fallback } }),
});

function rows(
  category: string,
  entries: readonly Entry[],
  nameOf: (entry: Entry) => string,
): ArgTypes {
  return Object.fromEntries(
    entries.map((entry) => {
      const { name, description = '', readonly } = entry;
      return [
        // Arguments that a script sets keep their name, so that no second row is made up for them.
        category === 'Properties' ? name : `${category}: ${name}`,
        {
          name: nameOf(entry),
          description: readonly ? `${description} Read only.` : description,
          control: false,
          table: tableOf(category, entry),
        },
      ];
    }),
  );
}

/** What every file of stories about one element says of it. */
export const metaOf = (tag: Tag) =>
  ({
    component: tag,
    render: (args: WidgetArgs) => renderWidget(tag, args),
    // A control that does nothing is worse than none.
    parameters: { controls: { include: attributesOf(tag) } },
  }) satisfies Meta<WidgetArgs>;
