/**
 * Formatted text as a closed set of nodes. Feed HTML is rebuilt into these nodes and everything
 * else is dropped, so the view has nothing to sanitise.
 */
export type RichText = readonly Block[];

/** A block of text: a paragraph or a list. */
export type Block = Paragraph | List;

/** One paragraph. */
export interface Paragraph {
  readonly type: 'paragraph';
  readonly children: readonly Inline[];
}

/** A bulleted or numbered list. Nested lists are flattened into their parent's items. */
export interface List {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly items: readonly (readonly Inline[])[];
}

/** Text inside a block. */
export type Inline = Text | Break | Emphasis | Link;

/** Plain text. */
export interface Text {
  readonly type: 'text';
  readonly text: string;
}

/** A line break the author asked for. */
export interface Break {
  readonly type: 'break';
}

/** Emphasised (`strong: false`) or strong (`strong: true`) text. */
export interface Emphasis {
  readonly type: 'emphasis';
  readonly strong: boolean;
  readonly children: readonly Inline[];
}

/** A link. `url` has passed the safe-link rule: http, https, mailto or tel. */
export interface Link {
  readonly type: 'link';
  readonly url: string;
  readonly children: readonly Inline[];
}
