import { compareDates, type PartialDate } from '../dates/partial-date.js';
import type { RichText } from './rich-text.js';

/** Standing of a piece of guidance. Anything but `current` is shown plainly. */
export const ITEM_STATUSES = ['current', 'superseded', 'withdrawn'] as const;
export type ItemStatus = (typeof ITEM_STATUSES)[number];

/** Kinds this package knows; a feed may name others, which are kept as given. */
export const ITEM_KINDS = [
  'news',
  'statement',
  'digest',
  'briefing',
  'resource',
  'campaign',
] as const;
export type ItemKind = (typeof ITEM_KINDS)[number] | (string & Record<never, never>);

/** Who said it first, and when. A page may give the date and leave the name empty. */
export interface Source {
  readonly name?: string;
  readonly url?: string;
  readonly date?: PartialDate;
}

/** A further-information link. Without `url` it is shown as text, never as an anchor. */
export interface ItemLink {
  /** Lead-in, such as "Further information" or "Read the article". */
  readonly label?: string;
  readonly text: string;
  readonly url?: string;
  /** File format as people write it, such as "PDF". */
  readonly format?: string;
  /** Size in bytes. */
  readonly size?: number;
  readonly pages?: number;
  /** BCP 47 tag of the linked document. */
  readonly language?: string;
}

/** What replaces a superseded item: a title with a link, or the id of an item of this feed. */
export interface Replacement {
  readonly title?: string;
  readonly url?: string;
  readonly itemId?: string;
}

/** An awareness campaign. `start` and `end` are whole local days, both inclusive. */
export interface Campaign {
  readonly name: string;
  /** Absent where `observance` names one that recurs: its days are then computed year by year. */
  readonly start?: PartialDate;
  /** Same as `start` when the feed gives none. */
  readonly end?: PartialDate;
  /** Id of a day or week that recurs, such as `safer-internet-day`. */
  readonly observance?: string;
  readonly url?: string;
  /** Address of guidance on its subject, such as a filtered library. */
  readonly resources?: string;
}

/** Something that takes place: a stand, a webinar, a training day. */
export interface ItemEvent {
  readonly name?: string;
  readonly start: PartialDate;
  readonly end?: PartialDate;
  readonly place?: string;
  readonly address?: string;
  readonly url?: string;
}

/** One record of a feed, whatever format it came in. Immutable. */
export interface FeedItem {
  /** Unique within the feed: a repeated id gets a suffix and a reported problem. */
  readonly id: string;
  readonly kind: ItemKind;
  readonly title: string;
  readonly url?: string;
  readonly body: RichText;
  /** Plain text. */
  readonly summary?: string;
  /** When the publisher listed it, at its own precision, local to the feed's zone. */
  readonly posted?: PartialDate;
  /** When it was last changed, local to the feed's zone. */
  readonly updated?: PartialDate;
  readonly source?: Source;
  /** Heading a digest groups it under. */
  readonly topic?: string;
  /** Labels, after the feed's vocabulary has been applied; no label twice. */
  readonly categories: readonly string[];
  readonly links: readonly ItemLink[];
  readonly audience: readonly string[];
  readonly nations: readonly string[];
  /** BCP 47 tag, when it differs from what the feed says. */
  readonly language?: string;
  readonly status: ItemStatus;
  readonly supersededBy?: Replacement;
  readonly reviewBy?: PartialDate;
  readonly availableUntil?: PartialDate;
  /** A neutral note shown before the body. */
  readonly contentNote?: string;
  readonly sensitive: boolean;
  readonly campaign?: Campaign;
  readonly events: readonly ItemEvent[];
}

/** The date an item is shown, ordered and grouped by: when it was listed, else when it was said. */
export function dateOf({ posted, source }: FeedItem): PartialDate | undefined {
  return posted ?? source?.date;
}

/** Whether lists show an item: a campaign is for the banner. */
export function isListed({ kind }: FeedItem): boolean {
  return kind !== 'campaign';
}

/**
 * Whether an item is no longer available: from the day after its last one, or when its last month
 * is over.
 */
export function isGone({ availableUntil }: FeedItem, today: PartialDate): boolean {
  const { year, month, day } = today;
  if (!availableUntil || month === undefined || day === undefined) return false;
  const last = { month: 12, day: 31, ...availableUntil };
  return (
    compareDates({ year: last.year, month: last.month, day: last.day }, { year, month, day }) < 0
  );
}
