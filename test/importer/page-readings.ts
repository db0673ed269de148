import { LIBRARY_FACTS } from '../node/library-facts.mjs';

/**
 * What a person reads on five published pages of real boards, record by record. Their texts are
 * other people's and are not kept here: a body is told by the numbers of its lines. `npm run
 * compare-pages -- FOLDER` holds the importer to it for whoever has the pages.
 */
export interface PageReading {
  readonly name: string;
  /** Title of the feed, where the page has one. */
  readonly title?: string;
  readonly records: readonly RecordReading[];
}

export interface RecordReading {
  /** Absent where it names a child: then the line it stands on. */
  readonly title: string | number;
  readonly kind: string;
  /** At its own precision. */
  readonly posted?: string;
  readonly source?: { readonly name?: string; readonly date?: string };
  readonly categories?: readonly string[];
  readonly links?: readonly LinkReading[];
  /** Numbers of the lines of its text, from 1. */
  readonly body: readonly number[];
  readonly campaign?: { readonly start: string; readonly end?: string };
  readonly event?: { readonly start: string; readonly end: string };
}

interface LinkReading {
  readonly label?: string;
  readonly text: string;
  readonly format?: string;
  readonly url?: string;
}

const FURTHER = 'Further information';
const SLAVERY = 'Modern slavery and human trafficking';
const SLAVERY_LINK = {
  label: FURTHER,
  text: 'Modern slavery and human trafficking: national referral mechanism statistics annual report 2017',
  format: 'PDF',
};
const RESOURCES = 'Resources for tackling harmful sexual behaviour';
const NETWORK = { name: 'Contextual Safeguarding Network' };
const RESPONSE = 'Multi-agency response to children displaying harmful sexual behaviours';
const RESPONSE_LINK = { label: FURTHER, text: 'NSPCC: Harmful sexual behaviour framework' };
const OFFENCE =
  'The new offence of Sexual Communication with a Child which came into force in April 2017';
/** It has no address and is called "here", which is no name: that of the record stands for it. */
const OFFENCE_LINK = { label: 'Further details', text: OFFENCE };
const WEEK = 'CSE Awareness week 12-18 March 2018';
const WEEK_LABEL =
  'For more information on what Sutton is doing for CSE Awareness week and for further resources';
const WEEK_DAYS = { start: '2018-03-12', end: '2018-03-18' };
const STAND = { start: '2018-03-13T12:00', end: '2018-03-13T16:30' };

/** First and last line of each text of the library, in the page's order; two records have none. */
const LIBRARY_TEXTS = [
  [7], [13, 15], [21], [27], [33], [39], [45], [51], [57], [], [67], [73], [79], [85], [91, 95],
  [101], [107], [113], [119, 125], [131], [137], [143], [149], [155], [], [165], [171], [177],
  [183, 187], [193], [199], [205, 206], [212], [218], [224],
]; // prettier-ignore

export const PAGE_READINGS: readonly PageReading[] = [
  {
    name: 'dated news of a board, 2018 to 2019',
    records: [
      {
        title: 'Sutton Child Exploitation Awareness Week 2019',
        kind: 'news',
        posted: '2019-03-18',
        links: [
          {
            label: 'For more information on child exploitation and the activities being undertaken',
            text: 'Sutton Child Exploitation Awareness Week 2019',
          },
        ],
        body: [5],
        campaign: { start: '2019-03-18', end: '2019-03-24' },
      },
      {
        title: 'Best practice about multi-agency working',
        kind: 'news',
        posted: '2019-03-08',
        links: [{ label: 'Further details', text: 'NSPCC Learning: multi-agency working' }],
        body: [13],
      },
      {
        title: 'Reporting a serious child safeguarding incident: guidance for local authorities',
        kind: 'news',
        posted: '2019-02-25',
        source: { date: '2019-02-21' },
        links: [
          { label: FURTHER, text: 'Child safeguarding incident notification system' },
          { label: FURTHER, text: 'Statutory guidance: working together to safeguard children' },
        ],
        body: [21],
      },
      {
        title: 'Safeguarding during adolescence',
        kind: 'news',
        posted: '2019-01-22',
        links: [
          {
            label: FURTHER,
            text: 'Safeguarding during adolescence – the relationship between contextual safeguarding, complex safeguarding and transitional safeguarding',
            format: 'PDF',
          },
        ],
        body: [33],
      },
      {
        title: 'Ofsted JTAI findings on child exploitation',
        kind: 'news',
        posted: '2018-12-11',
        source: { name: 'Ofsted', date: '2018-11-14' },
        links: [
          {
            label: FURTHER,
            text: 'Protecting children from criminal exploitation, human trafficking and modern slavery: an addendum',
            format: 'PDF',
          },
        ],
        body: [41, 43],
      },
    ],
  },
  {
    name: 'undated news with marker lines',
    title: 'Latest News',
    records: [
      {
        title: 'Adolescent neglect',
        kind: 'news',
        links: [
          {
            label: FURTHER,
            text: 'Thinking about adolescent neglect: a review of research on identification, assessment and intervention',
            format: 'PDF',
          },
          {
            label: FURTHER,
            text: 'Adolescent neglect: briefing for professionals',
            format: 'PDF',
          },
        ],
        body: [9],
      },
      { title: 18, kind: 'statement', body: [20, 22] },
      { title: SLAVERY, kind: 'news', links: [SLAVERY_LINK], body: [37] },
      { title: RESOURCES, kind: 'news', source: NETWORK, body: [48] },
      { title: RESPONSE, kind: 'news', links: [RESPONSE_LINK], body: [59] },
      { title: OFFENCE, kind: 'news', links: [OFFENCE_LINK], body: [68, 70] },
      {
        title: WEEK,
        kind: 'news',
        links: [
          {
            label: WEEK_LABEL,
            text: WEEK,
            url: 'https://sites.google.com/unifiedgov.co.uk/cse',
          },
        ],
        body: [79, 81, 83, 85, 87],
        campaign: WEEK_DAYS,
        event: STAND,
      },
      {
        title: 'Child sexual exploitation perpetrator research',
        kind: 'news',
        body: [99],
      },
      {
        title: 'Working together to safeguard children: consultation outcome',
        kind: 'news',
        links: [
          {
            label: FURTHER,
            text: 'Changes to statutory guidance Working together to safeguard children; and new regulations: government consultation response',
            format: 'PDF',
          },
        ],
        body: [108],
      },
      {
        title: 'Create, Connect and Share Respect - A better internet starts with you',
        kind: 'news',
        body: [119],
        campaign: { start: '2018-02-06' },
      },
    ],
  },
  {
    name: 'dated news of a board, spring 2018',
    records: [
      { title: SLAVERY, kind: 'news', posted: '2018-04-05', links: [SLAVERY_LINK], body: [7] },
      { title: RESOURCES, kind: 'news', posted: '2018-04-05', source: NETWORK, body: [17] },
      { title: RESPONSE, kind: 'news', posted: '2018-03-19', links: [RESPONSE_LINK], body: [27] },
      {
        title: OFFENCE,
        kind: 'news',
        posted: '2018-03-13',
        links: [OFFENCE_LINK],
        body: [35, 37],
      },
      {
        title: WEEK,
        kind: 'news',
        posted: '2018-03-12',
        links: [{ label: WEEK_LABEL, text: WEEK }],
        body: [45, 46, 47, 48, 49],
        campaign: WEEK_DAYS,
        event: STAND,
      },
    ],
  },
  {
    name: 'library of one category',
    title: 'Library – Safeguarding',
    records: LIBRARY_FACTS.map(({ title, added, categories }, place) => ({
      title,
      kind: 'resource',
      posted: toIso(added),
      categories,
      body: range(LIBRARY_TEXTS[place]),
    })),
  },
  {
    name: 'digest with a briefing in it',
    records: [
      {
        title: 'Child criminal exploitation',
        kind: 'digest',
        source: { name: 'NSPCC Learning', date: '2024-06-24' },
        links: [
          {
            label: 'Read the blog post',
            text: 'Why language matters: how using terms like ‘recruited’ and ‘working’ minimise children’s experiences of criminal exploitation',
          },
        ],
        body: [7],
      },
      {
        title: 'Children’s residential care',
        kind: 'digest',
        source: { name: 'Guardian', date: '2024-06-16' },
        links: [
          {
            label: 'Read the news story',
            text: 'Places in council-run children’s homes in England fall by third as private firms take over',
          },
        ],
        body: [17],
      },
      {
        title: 'Child sexual abuse',
        kind: 'digest',
        source: { name: 'ACAMH', date: '2024-06-17' },
        links: [
          {
            label: 'Read the article',
            text: 'Sexual abuse in children and young people: evidence-based approaches',
          },
        ],
        body: [27],
      },
      {
        title: 'Multi-agency working and information sharing: learning from case reviews',
        kind: 'briefing',
        source: { name: 'NSPCC', date: '2024-04' },
        links: [
          { text: 'Read our summary of the Panel’s annual report 2022/23' },
          { text: 'Download the briefing' },
        ],
        body: [33, 38, 42, 44, 46, 47, 48, 49, 51],
      },
      {
        title: 'Child sexual abuse',
        kind: 'digest',
        source: { name: 'Lucy Faithfull Foundation', date: '2024-05-30' },
        links: [
          {
            label: 'Read the paper',
            text: 'Time to talk about porn: the link between viewing legal adult pornography and online child sexual abuse',
          },
        ],
        body: [62],
      },
    ],
  },
];

/** "17/08/2020 at 9:21 am" as the library prints it. */
function toIso(added: string): string {
  const [, day, month, year, hour, minute, half] =
    /^(\d+)\/(\d+)\/(\d+) at (\d+):(\d+) ([ap])m$/.exec(added) ?? [];
  const hours = (Number(hour) % 12) + (half === 'p' ? 12 : 0);
  return `${year}-${month}-${day}T${String(hours).padStart(2, '0')}:${minute}`;
}

function range([first, last = first]: readonly number[] = []): number[] {
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
