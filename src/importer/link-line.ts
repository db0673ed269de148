import { isVagueLinkText } from '../text/plain-text.js';

/** A line that only says where to read on. */
export interface LinkLine {
  /** Lead-in, such as "Further information", without its colon. */
  readonly label?: string;
  /** Empty where the line has a label alone, and what it leads to stands on the next ones. */
  readonly text: string;
  readonly format?: string;
  /** In bytes. */
  readonly size?: number;
  readonly pages?: number;
  /** An address that stands in the line as text. */
  readonly url?: string;
  /** "click here", "here", "Read more": the text says nothing out of its sentence. */
  readonly isCall: boolean;
  /** The line has a lead-in or a verb that only a link has, not just the name of a file format. */
  readonly isSure: boolean;
}

/** Lead-ins before a colon. A colon may stand in the text of a link too: the first one counts. */
const LABEL =
  /^(?:for )?(?:(?:further|more|additional|related|useful|full|other) (?:information|info|details?|reading|guidance|resources?|links?|report)|links?|web ?sites?|see also|(?:read|download|view|watch|listen to|visit|access|see|open|find|order|get)\b|(?:rhagor|mwy) o wybodaeth|darllenwch|lawrlwythwch)[^:]{0,80}$/i;
/** Lead-ins that need no colon before an address. */
const LEAD_IN = /^(?:for )?(?:further|more) (?:information|info|details?)\b/i;
/** Lines that are the text of a link, though nothing leads in: an order to do something with it. */
const ORDER =
  /^(?:download|read|view|watch|listen to|visit|access|open|see) (?:the|our|this|a|an|more|about|full|all|it)\b/i;
/** Longer than any line that only leads on. */
const LONGEST = 400;

const SIZES: Readonly<Record<string, number>> = {
  b: 1,
  kb: 1000,
  mb: 1_000_000,
  gb: 1_000_000_000,
  kib: 1024,
  mib: 1_048_576,
};
const FORMATS =
  'pdf|docx?|word|xlsx?|excel|csv|pptx?|powerpoint|od[tsp]|rtf|zip|mp[34]|video|audio|epub';
/** (PDF), [PPT], (PDF, 2.08MB), (PDF 19.5 KB, 7 pages) */
const FILE = new RegExp(
  ` ?[([](${FORMATS})(?:(?: document| file)?,? ?([\\d.]{1,8}) ?([kmg]i?b|b|bytes))?(?:,? ?(\\d{1,5}) pages?)?[)\\]]\\.?$`,
  'i',
);
/** A cell or a link that says only of what kind a file is. */
const FORMAT_ALONE = new RegExp(
  // In brackets or not.
  `^\\(?(${FORMATS})(?: document| file)?\\)?$`,
  'i',
);
/** The end of a call: most lines have none. */
const IS_CALL = /(?:here|link|below)[ .:]*$/i;
/** Calls that end a line, or a line but for an address. */
const CALL =
  /^(.*?)[,:;–-]? ?(?:\b(?:please )?click (?:here|on this link|the link below)|(?<=, )here)[ .:]*$/i;
const ADDRESS =
  /(?:^| )[(<]?((?:https?:\/\/|www\.)[^\s<>()]+|[a-z\d-]+(?:\.[a-z\d-]+)+\/[^\s<>()]*)[)>]?\.?$/i;

/** What a line leads to; `undefined` for a line that says anything else. */
export function readLinkLine(line: string): LinkLine | undefined {
  if (line.length > LONGEST) return undefined;
  const marked = /^[>»→▶] ?(?=\S)/u.exec(line)?.[0] ?? '';
  const whole = line.slice(marked.length).replace(/[ »›→]+$/u, '');
  const address = ADDRESS.exec(whole);
  const url = address?.[1];
  const words = (address ? whole.slice(0, address.index) : whole).trim();
  const end = url ? { url } : {};
  if (isVagueLinkText(words)) {
    const label = isCallText(words) ? {} : { label: words.replace(/[\s.:…]+$/, '') };
    return { ...label, text: '', isCall: true, isSure: true, ...end };
  }
  const [, lead] = (IS_CALL.test(words) && CALL.exec(words)) || [];
  if (lead && isOneSentence(lead)) {
    return { label: withoutColon(lead), text: '', isCall: true, isSure: true, ...end };
  }
  const colon = words.indexOf(':');
  const label = colon > 0 ? words.slice(0, colon).trim() : '';
  if (label && LABEL.test(label)) {
    const text = words.slice(colon + 1).trim();
    if (!isOneSentence(text)) return undefined;
    return { label, ...readFile(text), isCall: false, isSure: true, ...end };
  }
  if (url && (!words || LEAD_IN.test(words))) {
    const lead = words ? { label: withoutColon(words) } : {};
    return { ...lead, text: '', isCall: true, isSure: true, url };
  }
  if (/[.;:,]$/.test(words)) return undefined;
  if (marked || (ORDER.test(words) && words.split(' ').length <= 15)) {
    return { ...readFile(words), isCall: false, isSure: true, ...end };
  }
  return FILE.test(words) && isOneSentence(words)
    ? { ...readFile(words), isCall: false, isSure: false, ...end }
    : undefined;
}

/** The text of a link without the format, size and length that stand in brackets after it. */
export function readFile(text: string): Pick<LinkLine, 'text' | 'format' | 'size' | 'pages'> {
  const [, alone] = FORMAT_ALONE.exec(text) ?? [];
  if (alone) return { text: '', format: printFormat(alone) };
  const match = FILE.exec(text);
  if (!match) return { text };
  const [, format = '', amount, unit = '', pages] = match;
  const factor = SIZES[unit.toLowerCase().replace('bytes', 'b')] ?? 1;
  return {
    text: text.slice(0, match.index).trim(),
    format: printFormat(format),
    ...(amount ? { size: Math.round(Number(amount) * factor) } : {}),
    ...(pages ? { pages: Number(pages) } : {}),
  };
}

function printFormat(format: string): string {
  return /^(?:word|excel|powerpoint|video|audio)$/i.test(format) ? format : format.toUpperCase();
}

/** The call a paragraph of other text ends with, with the sentence it is in as its lead-in. */
export function readCallAtEnd(text: string): { readonly label?: string } | undefined {
  const tail = text.slice(-LONGEST);
  const start = Math.max(...['. ', '! ', '? '].map((end) => tail.slice(0, -1).lastIndexOf(end)));
  const last = start < 0 ? tail : tail.slice(start + 2);
  const call = readLinkLine(last);
  return call?.isCall && !call.url ? (call.label ? { label: call.label } : {}) : undefined;
}

function isCallText(text: string): boolean {
  return /^(?:please )?(?:click )?here\b|cliciwch|^yma\b/i.test(text);
}

function withoutColon(text: string): string {
  return text.replace(/[ ,:;–-]+$/, '');
}

/** A sentence that ends inside would make it a paragraph of other text. */
function isOneSentence(text: string): boolean {
  return !/[.!?…] +["“‘(]?\p{Lu}/u.test(text);
}
