/**
 * A feed as it is written to a file: JSON Feed 1.1 with the `_safeguarding` extension. Only what the
 * importer itself writes is named here; a document that is read from a file may have more, and
 * keeps it.
 *
 * @see https://www.jsonfeed.org/version/1.1/
 */
export interface FeedDocument {
  version: 'https://jsonfeed.org/version/1.1';
  title: string;
  home_page_url?: string;
  feed_url?: string;
  description?: string;
  language?: string;
  items: ItemDocument[];
  _safeguarding?: Record<string, unknown>;
}

/** One item of such a document. */
export interface ItemDocument {
  id: string;
  url?: string;
  title?: string;
  /** Only where paragraphs and lists alone cannot say it: with links or emphasis in the text. */
  content_html?: string;
  content_text?: string;
  summary?: string;
  date_published?: string;
  date_modified?: string;
  language?: string;
  authors?: { name: string; url?: string }[];
  tags?: string[];
  attachments?: { url: string; mime_type?: string; title?: string; size_in_bytes?: number }[];
  _safeguarding?: ItemExtension;
}

/** What JSON Feed has no field for. Dates are local, at their own precision: `2024-04`. */
export interface ItemExtension {
  kind?: string;
  posted?: string;
  source?: { name?: string; url?: string; date?: string };
  topic?: string;
  links?: LinkDocument[];
  audience?: string[];
  nations?: string[];
  status?: string;
  campaign?: CampaignDocument;
  events?: EventDocument[];
  /** Day on which an update no longer found the item on its page. */
  missingSince?: string;
  [other: string]: unknown;
}

export interface CampaignDocument {
  name: string;
  start?: string;
  end?: string;
  observance?: string;
  url?: string;
  resources?: string;
}

export interface LinkDocument {
  /** Lead-in, such as "Further information", without its colon. */
  label?: string;
  text: string;
  url?: string;
  format?: string;
  /** In bytes. */
  size?: number;
  pages?: number;
  language?: string;
}

export interface EventDocument {
  name?: string;
  start: string;
  end?: string;
  place?: string;
  address?: string;
  url?: string;
}
