/** Names of attributes an element of our templates may have, besides `class` and `part`. */
const ELEMENTS: Readonly<Record<string, string>> = {
  section: 'lang aria-label aria-labelledby',
  slot: 'name',
  h2: 'id tabindex',
  h3: 'id tabindex',
  h4: 'id tabindex',
  article: 'aria-labelledby',
  div: 'role lang aria-label aria-labelledby',
  p: 'role lang aria-live',
  span: 'lang aria-hidden',
  strong: 'id lang',
  em: '',
  br: '',
  mark: '',
  time: 'id datetime',
  a: 'href lang hreflang rel aria-label',
  ul: 'role lang aria-label',
  ol: '',
  li: 'lang aria-hidden',
  details: 'hidden',
  summary: 'lang',
  button: 'type id aria-label aria-labelledby',
  form: 'role aria-label',
  fieldset: 'data-facet',
  legend: '',
  label: 'for',
  input: 'id type autocomplete spellcheck enterkeyhint name value',
  select: '',
  option: 'value',
};

/**
 * The closed set that a body is made of and their attributes, with `details` around the text of one
 * with a summary, whose words have the title out of sight after them.
 */
const BODY: Readonly<Record<string, string>> = {
  p: '',
  ul: '',
  ol: '',
  li: '',
  a: 'href part aria-label',
  strong: '',
  em: '',
  br: '',
  mark: '',
  details: '',
  summary: 'lang',
  span: 'class lang',
};

const oneOf = (words: string) => new RegExp(`^(?:${words.replaceAll(' ', '|')})$`);
const LANGUAGE = /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i;
/** One line, without control characters, lone surrogates, and marks that turn text round. */
const TEXT = /^[^\p{Cc}\p{Cs}\u2028-\u202E\u2066-\u206F]*$/u;
/** White space of a template has line breaks. */
const CHARACTERS = /^(?:[^\p{Cc}\p{Cs}\u2028-\u202E\u2066-\u206F]|\n)*$/u;
const FACETS = oneOf('category source topic audience format year status');

/** What an attribute may say. Only names that are read out and values are a feed's text. */
const VALUES: Readonly<Record<string, RegExp>> = {
  class: oneOf(
    'active campaigns full rest slim text top upcoming bar chip contact cross digest events help-title label licence more-about options phone quiet resources scope sort unseen warning',
  ),
  part: oneOf(
    'banner body calendar campaign clear date event facet filters heading help item link links list meta note option search selected group group-title sort source status tag tags title',
  ),
  // As the templates make them: a feed's text after a name of ours, and no white space.
  id: /^(?:heading|search|(?:save-)?(?:item|campaign|event|group)-\S*)$/,
  'aria-labelledby': /^(?:heading|(?:item|campaign|group)-\S*|save-\S+ (?:campaign|event)-\S+)$/,
  'aria-label': TEXT,
  'aria-hidden': oneOf('true'),
  'aria-live': oneOf('off'),
  role: oneOf('group list search status'),
  lang: LANGUAGE,
  hreflang: LANGUAGE,
  rel: oneOf('license'),
  href: /^[ -~]+$/,
  datetime: /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d)?)?)?$/,
  tabindex: oneOf('-1'),
  type: oneOf('button checkbox search'),
  name: oneOf('before after category source topic audience format year status'),
  'data-facet': FACETS,
  for: oneOf('search'),
  // Of a checkbox, which its option names; of an order, which is ours.
  value: TEXT,
  autocomplete: oneOf('off'),
  spellcheck: oneOf('false'),
  enterkeyhint: oneOf('search'),
};

const SCHEMES = ['http:', 'https:', 'mailto:', 'tel:'];

/** Everything in a widget's shadow root that its templates did not put there. */
export function findForeign(root: ParentNode & Node): string[] {
  const problems: string[] = [];
  const nodes = document.createTreeWalker(root, NodeFilter.SHOW_ALL);
  const ids = new Set<string>();
  const references: string[] = [];
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    if (node instanceof Element) checkElement(node);
    else if (node instanceof Comment) {
      // What Lit finds its own places by.
      if (!/^\??(?:lit\$\d+\$)?$/.test(node.data)) problems.push(`comment ${node.data}`);
    } else if (node.nodeType !== Node.TEXT_NODE) {
      problems.push(`node ${node.nodeName}`);
    } else if (!CHARACTERS.test(node.nodeValue ?? '')) {
      problems.push(`text ${JSON.stringify(node.nodeValue)}`);
    }
  }
  for (const name of references) {
    if (!ids.has(name)) problems.push(`nothing is called ${name}`);
  }
  // One problem of a template's is as many as the feed has items.
  return [...new Set(problems)].slice(0, 10);

  function checkElement(element: Element): void {
    const { localName, namespaceURI, id } = element;
    const name = `<${localName}>`;
    const allowed = ELEMENTS[localName]?.split(' ');
    const isHtml = namespaceURI === 'http://www.w3.org/1999/xhtml';
    const body = element.parentElement?.closest('[part="body"]');
    const isFormed = Boolean(body);
    if (!allowed || !isHtml || (isFormed && !(localName in BODY))) problems.push(name);
    if (element.shadowRoot) problems.push(`${name} has a shadow root`);
    if (id && ids.has(id)) problems.push(`two are called ${id}`);
    ids.add(id);
    for (const { name: attribute, value } of element.attributes) {
      const known = isFormed
        ? BODY[localName]?.split(' ').includes(attribute)
        : ['class', 'part', ...(allowed ?? [])].includes(attribute);
      if (!known || !VALUES[attribute]?.test(value)) {
        problems.push(`${name} ${attribute}=${JSON.stringify(value)}`);
      }
      if (attribute === 'aria-labelledby') references.push(...value.split(' '));
    }
    if (element instanceof HTMLAnchorElement) checkLink(element);
  }

  function checkLink({ href }: HTMLAnchorElement): void {
    const { protocol, username, password } = new URL(href);
    if (!SCHEMES.includes(protocol) || username || password) problems.push(`a link to ${href}`);
  }
}
