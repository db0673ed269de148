import type { ExpectedRecord } from './board-pages.js';

/** A page in a form that other boards use, with the records that a person reads on it. */
export interface OtherForm {
  readonly name: string;
  readonly text: string;
  readonly records: readonly ExpectedRecord[];
  /** Title of the feed, where the page has one. */
  readonly title?: string;
  /** Text of the first record. */
  readonly body?: string;
}

const [LONG, OTHER] = [
  'The partnership has written down what practitioners asked for, and where the answers are kept for everyone who needs them.',
  'All agencies have agreed to the new thresholds, which take effect in autumn and are explained in two short films for staff.',
];
const news = (
  title: string,
  posted: string,
  more: Partial<ExpectedRecord> = {},
): ExpectedRecord => ({
  title,
  kind: 'news',
  posted,
  ...more,
});

export const OTHER_FORMS: readonly OtherForm[] = [
  {
    name: 'a date and a category with a bar between them, under each title',
    text: `News\n\nNew thresholds\n\nDate: Monday, 31st Oct 2022 | Category: General Category\n\n${LONG}\n\nHalf-term activities\n\nDate: Friday, 14th Oct 2022 | Category: Families\n\n${OTHER}`,
    title: 'News',
    records: [
      news('New thresholds', '2022-10-31', { tags: ['General Category'] }),
      news('Half-term activities', '2022-10-14', { tags: ['Families'] }),
    ],
    body: LONG,
  },
  {
    name: 'a date and a category above each title',
    text: `Date: Monday, 31st Oct 2022 | Category: General Category\n\nNew thresholds\n\n${LONG}\n\nDate: Friday, 14th Oct 2022 | Category: Families\n\nHalf-term activities\n\n${OTHER}`,
    records: [
      news('New thresholds', '2022-10-31', { tags: ['General Category'] }),
      news('Half-term activities', '2022-10-14', { tags: ['Families'] }),
    ],
  },
  {
    name: 'a time before the date',
    text: `4:00 pm, Monday, 12th April 2021\nSchools reopen\n${LONG}\n\n9:05 am, Friday, 9th April 2021\nNew training dates\n${OTHER}`,
    records: [
      news('Schools reopen', '2021-04-12T16:00'),
      news('New training dates', '2021-04-09T09:05'),
    ],
    body: LONG,
  },
  {
    name: 'a time of 24 hours with PM behind it, under the title',
    text: `Schools reopen\n\n14:39PM Thursday, 28 January 2021\n\n${LONG}\n\nNew training dates\n\n09:10AM Monday, 25 January 2021\n\n${OTHER}`,
    records: [
      news('Schools reopen', '2021-01-28T14:39'),
      news('New training dates', '2021-01-25T09:10'),
    ],
  },
  {
    name: 'short sentences under titles and dates in one block, the first of which might be the page’s',
    text: 'Awareness of private fostering\n4:00 pm, Monday, 12th April 2021\nTell the council if you look after a child.\n\nOnline safety\n2:39 pm, Thursday, 28th January 2021\nJoin us for an hour.',
    records: [
      news('Awareness of private fostering', '2021-04-12T16:00'),
      news('Online safety', '2021-01-28T14:39'),
    ],
    body: 'Tell the council if you look after a child.',
  },
  {
    name: 'a comma before the year',
    text: `13th December, 2022\n\nWinter pressures\n\n${LONG}\n\n2nd December, 2022\n\nOffice hours\n\n${OTHER}`,
    records: [news('Winter pressures', '2022-12-13'), news('Office hours', '2022-12-02')],
  },
  {
    name: 'months without days',
    text: `December 2022\n\nWinter pressures\n\n${LONG}\n\nOctober 2022\n\nOffice hours\n\n${OTHER}`,
    records: [news('Winter pressures', '2022-12'), news('Office hours', '2022-10')],
  },
  {
    name: 'years of two digits after "Published"',
    text: `Winter pressures\n\nPublished 28/02/22\n\n${LONG}\n\nOffice hours\n\nPublished 01/02/22\n\n${OTHER}`,
    records: [
      news('Winter pressures', '2022-02-28', { notes: ['two-digit-year'] }),
      news('Office hours', '2022-02-01', { notes: ['two-digit-year'] }),
    ],
  },
  {
    name: 'ISO dates after "Published:"',
    text: `Winter pressures\nPublished: 2025-03-18\n\n${LONG}\n\nOffice hours\nPublished: 2025-03-04\n\n${OTHER}`,
    records: [news('Winter pressures', '2025-03-18'), news('Office hours', '2025-03-04')],
  },
  {
    name: 'months first, shortened',
    text: `Apr 22 2025\n\nWinter pressures\n\n${LONG}\n\nSept 12 2024\n\nOffice hours\n\n${OTHER}`,
    records: [news('Winter pressures', '2025-04-22'), news('Office hours', '2024-09-12')],
  },
  {
    name: 'no date but the last update, and topics on its line',
    text: `Listening to young people\n\nLast updated: 31 May 2024 Topics: Podcast\n\n${LONG}\n\nA day with the team\n\nLast updated: 2 May 2024 Topics: Podcast, Practice\n\n${OTHER}`,
    records: [
      news('Listening to young people', '2024-05-31', {
        tags: ['Podcast'],
        notes: ['update-date'],
      }),
      news('A day with the team', '2024-05-02', {
        tags: ['Podcast', 'Practice'],
        notes: ['update-date'],
      }),
    ],
  },
  {
    name: 'a date, a colon and a title on one line',
    text: `03/03/2025: Neglect toolkit launched\n${LONG}\n\n17/02/2025: Multi-agency audit: what we found\n${OTHER}`,
    records: [
      news('Neglect toolkit launched', '2025-03-03'),
      news('Multi-agency audit: what we found', '2025-02-17'),
    ],
    body: LONG,
  },
  {
    name: 'such lines as the entries of a list, without any text',
    text: `What’s new\n\n• 3 March 2025 – Neglect toolkit launched\n• 17 February 2025 – Audit published\n• January 2025 – New chair`,
    title: 'What’s new',
    records: [
      news('Neglect toolkit launched', '2025-03-03'),
      news('Audit published', '2025-02-17'),
      news('New chair', '2025-01'),
    ],
  },
  {
    name: 'formats and sizes of files behind links',
    text: `12 March 2024\n\nToolkit\n\n${LONG}\n\nFurther information: Neglect toolkit (PDF, 2.08MB)\n\nSlides for teams [PPT]\n\nPolicy (Word document, 640 KB, 12 pages)`,
    records: [
      news('Toolkit', '2024-03-12', {
        links: [
          ['Further information', 'Neglect toolkit', 'PDF 2080000'],
          ['Further information', 'Slides for teams', 'PPT'],
          ['Further information', 'Policy', 'Word 640000 12'],
        ],
      }),
    ],
  },
  {
    name: 'a campaign and an event that end before they start',
    text: `1 March 2024\n\nKnife Crime Awareness Week 24-18 March 2024\n\n${LONG}\n\nJoin us at a workshop on Tuesday 19 March 2024, 14:00-13:00 at Civic Offices, Sutton.`,
    records: [
      news('Knife Crime Awareness Week 24-18 March 2024', '2024-03-01', {
        campaign: { name: 'Knife Crime Awareness Week', start: '2024-03-24' },
        events: [{ start: '2024-03-19T14:00', place: 'Civic Offices, Sutton' }],
        notes: ['end-before-start', 'end-before-start'],
      }),
    ],
  },
  {
    name: 'a day that the calendar does not have',
    text: `31 June 2023\n\nSummer term\n\n${LONG}\n\n12 May 2023\n\nSpring term\n\n${OTHER}`,
    records: [
      { title: 'Summer term', kind: 'news', notes: ['impossible-date'] },
      news('Spring term', '2023-05-12'),
    ],
    body: `31 June 2023\n\n${LONG}`,
  },
  {
    name: 'Welsh labels and months',
    text: `Wythnos Ddiogelu\n\nDyddiad: 13 Tachwedd 2023 Categori: Digwyddiadau\n\n${LONG}\n\nHyfforddiant newydd\n\nDyddiad: Dydd Llun, 2 Hydref 2023 Categori: Hyfforddiant\n\n${OTHER}`,
    records: [
      news('Wythnos Ddiogelu', '2023-11-13', { tags: ['Digwyddiadau'] }),
      news('Hyfforddiant newydd', '2023-10-02', { tags: ['Hyfforddiant'] }),
    ],
  },
  {
    name: 'the line of a WordPress theme, with "Read more" and what stands around a list',
    text: `Skip to content\n\nBlog\n\nNew thresholds\n\nPosted on 12 March 2024 by admin in Practice | Leave a comment\n\n${LONG}\n\nRead more\n\nHalf-term activities\n\nPosted on 1 March 2024 by admin in Families | 2 comments\n\n${OTHER}\n\nRead more\n\nOlder posts\n\nRecent posts\n\nNew thresholds`,
    title: 'Blog',
    records: [
      news('New thresholds', '2024-03-12', {
        tags: ['Practice'],
        links: [['Read more', 'New thresholds']],
        notes: ['call-without-url', 'page-furniture'],
      }),
      news('Half-term activities', '2024-03-01', {
        tags: ['Families'],
        links: [['Read more', 'Half-term activities']],
        notes: ['call-without-url', 'page-furniture'],
      }),
    ],
  },
  {
    name: 'a source and its date on one line, in either order',
    text: `Neglect\n\nSource: Ofsted Date: 14 November 2018\n\n${LONG}\n\nRead the report: Neglect: an overview\n\nExploitation\n\nDate: 2 May 2019 Source: Home Office\n\n${OTHER}`,
    records: [
      {
        title: 'Neglect',
        kind: 'digest',
        topic: 'Neglect',
        source: ['Ofsted', '2018-11-14'],
        links: [['Read the report', 'Neglect: an overview']],
      },
      {
        title: 'Exploitation',
        kind: 'digest',
        topic: 'Exploitation',
        source: ['Home Office', '2019-05-02'],
      },
    ],
  },
  {
    name: 'a date in brackets behind a source, and a source on the line under its label',
    text: `Neglect\n\nSource: NSPCC (24 June 2024)\n\n${LONG}\n\nExploitation\n\nSource:\nHome Office\nDate:\n2 May 2019\n\n${OTHER}`,
    records: [
      { title: 'Neglect', kind: 'digest', topic: 'Neglect', source: ['NSPCC', '2024-06-24'] },
      {
        title: 'Exploitation',
        kind: 'digest',
        topic: 'Exploitation',
        source: ['Home Office', '2019-05-02'],
      },
    ],
  },
  {
    name: 'a source without a label for its date',
    text: `Neglect\n\nSource: NSPCC\n\n24 June 2024\n\n${LONG}\n\nExploitation\n\nSource: Home Office\n\n2 May 2019\n\n${OTHER}`,
    records: [
      { title: 'Neglect', kind: 'digest', topic: 'Neglect', source: ['NSPCC', '2024-06-24'] },
      {
        title: 'Exploitation',
        kind: 'digest',
        topic: 'Exploitation',
        source: ['Home Office', '2019-05-02'],
      },
    ],
  },
  {
    name: 'undated records that sources end',
    text: `Neglect\n\n${LONG}\n\nSource: NSPCC\n\nExploitation\n\n${OTHER}\n\nSource: Home Office\n\nFurther information: County lines (PDF)`,
    records: [
      { title: 'Neglect', kind: 'news', source: ['NSPCC'] },
      {
        title: 'Exploitation',
        kind: 'news',
        source: ['Home Office'],
        links: [['Further information', 'County lines', 'PDF']],
      },
    ],
  },
  {
    name: 'nothing but headings that stand twice',
    text: `Neglect\n\nNeglect\n\n${LONG}\n\nExploitation\n\nEXPLOITATION\n\n${OTHER}`,
    records: [
      { title: 'Neglect', kind: 'news', notes: ['repeated-heading'] },
      { title: 'Exploitation', kind: 'news', notes: ['repeated-heading'] },
    ],
  },
  {
    name: 'nothing but "Read more" under each text',
    text: `Neglect\n\n${LONG}\n\nRead more\n\nExploitation\n\n${OTHER}\n\nRead more »`,
    records: [
      {
        title: 'Neglect',
        kind: 'news',
        links: [['Read more', 'Neglect']],
        notes: ['call-without-url'],
      },
      {
        title: 'Exploitation',
        kind: 'news',
        links: [['Read more', 'Exploitation']],
        notes: ['call-without-url'],
      },
    ],
  },
  {
    name: 'nothing but titles and texts under a heading that says news',
    text: `Safeguarding news\n\nNeglect\n\n${LONG}\n\nExploitation\n\n${OTHER}\n\nA second paragraph of it.`,
    title: 'Safeguarding news',
    records: [
      { title: 'Neglect', kind: 'news' },
      { title: 'Exploitation', kind: 'news' },
    ],
  },
  {
    name: 'no blank lines, dates above',
    text: `18th March 2019\nNeglect\n${LONG}\nFurther information: A guide (PDF)\n8th March 2019\nExploitation\n${OTHER}\n1st March 2019\nHalf-term activities\n${LONG}`,
    records: [
      news('Neglect', '2019-03-18', { links: [['Further information', 'A guide', 'PDF']] }),
      news('Exploitation', '2019-03-08'),
      news('Half-term activities', '2019-03-01'),
    ],
  },
  {
    name: 'no blank lines, a library',
    text: `Neglect\nAdded: 17/08/2020 at 9:21 am Category: Practice\n${LONG}\nIs it safe?\nAdded: 17/08/2020 at 12:05 pm Category: Practice\nExploitation\nAdded: 01/08/2020 at 12:05 am Category: Crime/ASB, Practice\n${OTHER}`,
    records: [
      { title: 'Neglect', kind: 'resource', posted: '2020-08-17T09:21', tags: ['Practice'] },
      { title: 'Is it safe?', kind: 'resource', posted: '2020-08-17T12:05', tags: ['Practice'] },
      {
        title: 'Exploitation',
        kind: 'resource',
        posted: '2020-08-01T00:05',
        tags: ['Crime/ASB', 'Practice'],
      },
    ],
  },
  {
    name: 'titles that are sentences, and short texts, in a library',
    text: `At last, somebody listens.\n\nAdded: 17/08/2020 at 9:21 am Category: Practice\n\nFor parents and carers\n\nNeglect\n\nAdded: 16/08/2020 at 9:21 am Category: Practice\n\n${LONG}\n\nExploitation\n\nAdded: 15/08/2020 at 9:21 am Category: Practice\n\n${OTHER}`,
    records: [
      {
        title: 'At last, somebody listens.',
        kind: 'resource',
        posted: '2020-08-17T09:21',
        tags: ['Practice'],
      },
      { title: 'Neglect', kind: 'resource', posted: '2020-08-16T09:21', tags: ['Practice'] },
      { title: 'Exploitation', kind: 'resource', posted: '2020-08-15T09:21', tags: ['Practice'] },
    ],
    body: 'For parents and carers',
  },
  {
    name: 'dates under the titles, without labels',
    text: `Latest\n\nNeglect\n12 March 2024\n${LONG}\n\nExploitation\n1 March 2024\n${OTHER}`,
    title: 'Latest',
    records: [news('Neglect', '2024-03-12'), news('Exploitation', '2024-03-01')],
    body: LONG,
  },
  {
    name: 'dates at the end of each text',
    text: `Neglect\n\n${LONG}\n\nPublished 12 March 2024\n\nExploitation\n\n${OTHER}\n\nPublished 1 March 2024`,
    records: [news('Neglect', '2024-03-12'), news('Exploitation', '2024-03-01')],
    body: LONG,
  },
  {
    name: 'titles and dates alone, under the heading of the page',
    text: `Latest news\n\n12 March 2024\n\nNeglect\n\n1 March 2024\n\nExploitation`,
    title: 'Latest news',
    records: [news('Neglect', '2024-03-12'), news('Exploitation', '2024-03-01')],
  },
  {
    name: 'a dated list, a library and a digest on one page',
    text: `12 March 2024\n\nThresholds\n\n${LONG}\n\nFurther details: Thresholds (PDF)\n\n1 March 2024\n\nHalf-term\n\n${OTHER}\n\nTrauma toolkit\n\nAdded: 17/08/2020 at 9:21 am Category: Practice\n\n${LONG}\n\nNeglect\n\nSource: NSPCC\n\nDate: 24 June 2024\n\n${OTHER}\n\nRead the article: Neglect: what helps`,
    records: [
      news('Thresholds', '2024-03-12', { links: [['Further details', 'Thresholds', 'PDF']] }),
      news('Half-term', '2024-03-01'),
      { title: 'Trauma toolkit', kind: 'resource', posted: '2020-08-17T09:21', tags: ['Practice'] },
      {
        title: 'Neglect',
        kind: 'digest',
        topic: 'Neglect',
        source: ['NSPCC', '2024-06-24'],
        links: [['Read the article', 'Neglect: what helps']],
      },
    ],
  },
  {
    name: 'an undated record among dated ones',
    text: `12 March 2024\n\nNeglect\n\n${LONG}\n\n1 March 2024\n\nHalf-term\n\n${OTHER}\n\nFurther details, here\n\nExploitation\n\nExploitation\n\n${LONG}\n\n1 February 2024\n\nThresholds\n\n${OTHER}`,
    records: [
      news('Neglect', '2024-03-12'),
      news('Half-term', '2024-03-01', {
        links: [['Further details', 'Half-term']],
        notes: ['call-without-url'],
      }),
      { title: 'Exploitation', kind: 'news', notes: ['repeated-heading', 'undated'] },
      news('Thresholds', '2024-02-01'),
    ],
  },
  {
    name: 'Windows line ends, a byte order mark, no-break spaces and a wrapped title',
    text: `\uFEFF12\u00A0March\u00A02024\r\n\r\nA multi-agency answer to children displaying\r\nharmful behaviour\r\n\r\n${LONG}\r\n\u00A0\r\n${OTHER}`,
    records: [
      news('A multi-agency answer to children displaying harmful behaviour', '2024-03-12', {
        notes: ['wrapped-title'],
      }),
    ],
    body: `${LONG}\n\n${OTHER}`,
  },
  {
    name: 'a weekday that is not that of its date',
    text: `Monday 12 March 2024\n\nNeglect\n\n${LONG}\n\nFriday 1 March 2024\n\nExploitation\n\n${OTHER}`,
    records: [
      news('Neglect', '2024-03-12', { notes: ['weekday'] }),
      news('Exploitation', '2024-03-01'),
    ],
  },
  {
    name: 'the rows of a table',
    text: `Document library\n\n12 March 2024\tNeglect toolkit\tCategory: Practice\n1 March 2024\tThreshold guide\tCategory: Practice, Health`,
    title: 'Document library',
    records: [
      news('Neglect toolkit', '2024-03-12', { tags: ['Practice'] }),
      news('Threshold guide', '2024-03-01', { tags: ['Practice', 'Health'] }),
    ],
  },
  {
    name: 'calls with addresses, without schemes and with punctuation',
    text: `12 March 2024\n\nNeglect\n\n${LONG}\n\nFor the toolkit, please click here: https://example.org/toolkit\n\nFurther information: www.example.org/guide\n\nMore information at https://example.org/more\n\nWebsite: Neglect pages https://example.org/neglect`,
    records: [
      news('Neglect', '2024-03-12', {
        links: [
          ['For the toolkit', 'Neglect', '', 'https://example.org/toolkit'],
          ['Further information', 'Neglect', '', 'https://www.example.org/guide'],
          ['More information at', 'Neglect', '', 'https://example.org/more'],
          ['Website', 'Neglect pages', '', 'https://example.org/neglect'],
        ],
        notes: ['bare-host'],
      }),
    ],
  },
  {
    name: 'a lead-in with its links as a list below it',
    text: `12 March 2024\n\nNeglect\n\n${LONG}\n\nFurther information:\n\n• Neglect toolkit (PDF)\n• Guide for schools\n\n1 March 2024\n\nHalf-term\n\n${OTHER}\n\n→ Read our summary of the survey`,
    records: [
      news('Neglect', '2024-03-12', {
        links: [
          ['Further information', 'Neglect toolkit', 'PDF'],
          ['Further information', 'Guide for schools'],
        ],
      }),
      news('Half-term', '2024-03-01', { links: [['', 'Read our summary of the survey']] }),
    ],
  },
  {
    name: 'digits that are footnotes, and digits that are not',
    text: `12 March 2024\n\nBreak4Change in 2018/19\n\nThe review (the Review),1 was long.2 Covid-19 and COVID19 changed it, and 16% of area’3 replies of 2023 came late.`,
    records: [
      news('Break4Change in 2018/19', '2024-03-12', {
        notes: ['footnote-digit', 'footnote-digit', 'footnote-digit'],
      }),
    ],
  },
  {
    name: 'events with a year of their own, and without any',
    text: `12 March 2024\n\nTraining for volunteers\n\nOur next training session is on Thursday 9 May 2024, 9.30am-12.30pm at Sutton Library.\n\nA drop-in takes place on 14 June from 5pm.\n\n1 March 2024\n\nWorld Mental Health Day\n\nWorld Mental Health Day is on 10 October 2024, and a training day is on 11 October 2024.`,
    records: [
      news('Training for volunteers', '2024-03-12', {
        events: [{ start: '2024-05-09T09:30', end: '2024-05-09T12:30', place: 'Sutton Library' }],
        notes: ['event-without-year'],
      }),
      news('World Mental Health Day', '2024-03-01', {
        campaign: { name: 'World Mental Health Day', start: '2024-10-10' },
      }),
    ],
  },
  {
    name: 'cards with their types above the titles',
    text: `Blog\n\nWhy words matter\n\n${LONG}\n\nPodcast\n\nListening to children\n\n${OTHER}\n\nBlog\n\nA day in court.\n\n${LONG}`,
    records: [
      { title: 'Why words matter', kind: 'news' },
      { title: 'Listening to children', kind: 'news' },
      { title: 'A day in court.', kind: 'news' },
    ],
  },
  {
    name: 'one briefing alone, with headings of its own',
    text: `Learning from audits\n\nWhat practitioners told us\n\nPublication date April 2024\nSource: NSPCC\n\n${LONG}\n\nKey findings\n\n${OTHER}\n\nDownload the briefing`,
    records: [
      {
        title: 'Learning from audits',
        kind: 'briefing',
        source: ['NSPCC', '2024-04'],
        links: [['', 'Download the briefing']],
      },
    ],
    body: `What practitioners told us\n\n${LONG}\n\nKey findings\n\n${OTHER}`,
  },
  {
    name: 'a statement, with its end marked',
    text: `12 March 2024\n\nStatement from the Chair\n\n${LONG}\n\n– ENDS –\n\n1 March 2024\n\nHalf-term\n\n${OTHER}`,
    records: [
      {
        title: 'Statement from the Chair',
        kind: 'statement',
        posted: '2024-03-12',
        notes: ['end-mark'],
      },
      news('Half-term', '2024-03-01'),
    ],
    body: LONG,
  },
  {
    name: 'a topic above every entry and the headline under its fields',
    text: `Neglect\n\nSource: NSPCC\n\nDate: 24 June 2024\n\nWhat helps families\n\n${LONG}\n\nExploitation\n\nSource: Home Office\n\nDate: May 2024\n\nCounty lines figures\n\n${OTHER}`,
    records: [
      { title: 'Neglect', kind: 'digest', topic: 'Neglect', source: ['NSPCC', '2024-06-24'] },
      {
        title: 'Exploitation',
        kind: 'digest',
        topic: 'Exploitation',
        source: ['Home Office', '2024-05'],
      },
    ],
    body: `What helps families\n\n${LONG}`,
  },
  {
    name: 'the same title twice, and one record that stands there twice',
    text: `12 March 2024\n\nNeglect\n\n${LONG}\n\n12 March 2024\n\nNeglect\n\n${OTHER}\n\n1 March 2024\n\nHalf-term\n\n${OTHER}\n\n1 March 2024\n\nHalf-term\n\n${OTHER}`,
    records: [
      news('Neglect', '2024-03-12'),
      news('Neglect', '2024-03-12'),
      news('Half-term', '2024-03-01'),
      news('Half-term', '2024-03-01', { notes: ['same-record'] }),
    ],
  },
  {
    name: 'dates within a text that are not when it was listed',
    text: `12 March 2024\n\nTraining dates\n\n${LONG}\n\n9 May 2024\n\nThe morning session is for schools.\n\n1 March 2024\n\nHalf-term\n\n${OTHER}`,
    records: [news('Training dates', '2024-03-12'), news('Half-term', '2024-03-01')],
    body: `${LONG}\n\n9 May 2024\n\nThe morning session is for schools.`,
  },
];

/** Pages without records, however much they look like some. */
export const NO_RECORDS: readonly { readonly name: string; readonly text: string }[] = [
  { name: 'nothing', text: '' },
  { name: 'blank lines', text: '\n\u00A0\n\n' },
  { name: 'one paragraph', text: LONG },
  {
    name: 'a page about a board',
    text: `About us\n\n${LONG}\n\nOur members\n\n${OTHER}\n\n• The council\n• The police\n\nContact\n\nsafeguarding@example.org`,
  },
  {
    name: 'a letter',
    text: `12 March 2024\n\nDear colleague,\n\n${LONG}\n\nYours sincerely,\n\nThe Chair`,
  },
  { name: 'the links of a page', text: 'Home\nNews\nContact us\nAccessibility' },
  { name: 'labels without values', text: 'Source:\n\nDate:\n' },
];
