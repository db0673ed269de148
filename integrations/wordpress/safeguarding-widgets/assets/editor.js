// The blocks in the editor: a choice of feed, the options of the element, and the element itself.
(function (wp, { elements, feeds, settings }) {
  const { createElement: el, Fragment } = wp.element;
  const { InspectorControls, useBlockProps } = wp.blockEditor;
  const {
    CheckboxControl,
    Disabled,
    ExternalLink,
    PanelBody,
    Placeholder,
    SelectControl,
    TextControl,
    ToggleControl,
  } = wp.components;
  const { __, sprintf } = wp.i18n;

  /** Those that most authors want; the others are folded away. */
  const COMMON = [
    'heading',
    'without-heading',
    'layout',
    'filters',
    'sort',
    'category',
    'limit',
    'show',
  ];

  /** A value of a list in words that begin a line: `search` as "Search". */
  const asWords = (value) => value.charAt(0).toUpperCase() + value.slice(1);

  /** Some of several values, as checkboxes; none ticked is the element's own choice. */
  function SomeControl({ option, value, onChange }) {
    const ticked = (value || option.default).split(' ').filter(Boolean);
    const toggle = (name, isTicked) => {
      const next = option.values.filter((one) => (one === name ? isTicked : ticked.includes(one)));
      onChange(next.join(' ') || undefined);
    };
    return el(
      'fieldset',
      {},
      el('legend', {}, option.label),
      option.values.map((name) =>
        el(CheckboxControl, {
          key: name,
          label: asWords(name),
          checked: ticked.includes(name),
          onChange: (isTicked) => toggle(name, isTicked),
        }),
      ),
    );
  }

  function OptionControl({ option, value, onChange }) {
    const { label, help, type } = option;
    if (type === 'flag') {
      return el(ToggleControl, {
        label,
        help,
        checked: Boolean(value),
        onChange: (isOn) => onChange(isOn || undefined),
      });
    }
    if (type === 'some') return el(SomeControl, { option, value, onChange });
    if (type === 'one') {
      const usual = option.default
        ? /* translators: %s: name of a value. */
          sprintf(__('Default (%s)', 'safeguarding-widgets'), option.default)
        : __('Default', 'safeguarding-widgets');
      return el(SelectControl, {
        label,
        help,
        value: value ?? '',
        options: [
          { label: usual, value: '' },
          ...option.values.map((name) => ({ label: asWords(name), value: name })),
        ],
        onChange: (name) => onChange(name || undefined),
      });
    }
    const isNumber = type === 'number';
    return el(TextControl, {
      label,
      help,
      type: isNumber ? 'number' : 'text',
      min: isNumber ? (option.min ?? 1) : undefined,
      max: option.max,
      placeholder: option.default,
      value: value ?? '',
      onChange: (text) =>
        onChange(text === '' ? undefined : isNumber ? Number.parseInt(text, 10) : text),
    });
  }

  function FeedControl({ value, onChange }) {
    const choices = Object.entries(feeds).map(([id, name]) => ({ label: name, value: id }));
    return el(
      Fragment,
      {},
      el(SelectControl, {
        label: __('Feed', 'safeguarding-widgets'),
        value: value ?? '',
        options: [{ label: __('Choose a feed.', 'safeguarding-widgets'), value: '' }, ...choices],
        onChange: (id) => onChange(id || undefined),
      }),
      settings
        ? el(ExternalLink, { href: settings }, __('Add a feed', 'safeguarding-widgets'))
        : choices.length === 0 &&
            el('p', {}, __('Ask an administrator to add a feed.', 'safeguarding-widgets')),
    );
  }

  const editOf = (tag) =>
    function Edit({ name, attributes, setAttributes }) {
      const options = elements[tag];
      const others = Object.keys(options).filter((key) => !COMMON.includes(key));
      const controlsOf = (keys) =>
        keys
          .filter((key) => options[key])
          .map((key) =>
            el(OptionControl, {
              key,
              option: options[key],
              value: attributes[key],
              onChange: (value) => setAttributes({ [key]: value }),
            }),
          );
      const feed = el(FeedControl, {
        value: attributes.feed,
        onChange: (id) => setAttributes({ feed: id }),
      });
      return el(
        'div',
        useBlockProps(),
        el(
          InspectorControls,
          {},
          el(PanelBody, { title: __('Feed', 'safeguarding-widgets') }, feed),
          el(PanelBody, { title: __('Display', 'safeguarding-widgets') }, controlsOf(COMMON)),
          el(
            PanelBody,
            { title: __('More options', 'safeguarding-widgets'), initialOpen: false },
            controlsOf(others),
          ),
        ),
        attributes.feed
          ? // A link in the preview must not lead away from what is being written.
            el(
              Disabled,
              {},
              el(wp.serverSideRender, {
                block: name,
                attributes,
                skipBlockSupportAttributes: true,
              }),
            )
          : el(Placeholder, { label: wp.blocks.getBlockType(name).title }, feed),
      );
    };

  for (const tag of Object.keys(elements)) {
    const name = `safeguarding-widgets/${tag}`;
    // All else is in block.json, which WordPress reads.
    wp.blocks.registerBlockType(name, { edit: editOf(tag), save: () => null });
  }
})(window.wp, window.safeguardingWidgets);
