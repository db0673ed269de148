/** What the importer has to say of one record. Fields that are absent must be absent. */
export interface ExpectedRecord {
  readonly title: string;
  readonly kind: string;
  readonly posted?: string;
  /** Name, empty where the page has none, and date. */
  readonly source?: readonly [name: string, date?: string];
  readonly topic?: string;
  readonly tags?: readonly string[];
  readonly links?: readonly ExpectedLink[];
  readonly campaign?: { readonly name: string; readonly start: string; readonly end?: string };
  readonly events?: readonly { start: string; end?: string; place?: string }[];
  /** Codes of the notes that are not merely `recognised`, in any order. */
  readonly notes?: readonly string[];
}

/** `format` has the size in bytes and the number of pages behind it, where the page has them. */
type ExpectedLink = readonly [label: string, text: string, format?: string, url?: string];

/** A page with the records that a person reads on it. */
export interface BoardPage {
  /** Name of its file in `pages/`. */
  readonly file: string;
  /** Title of the feed. */
  readonly title: string;
  readonly records: readonly ExpectedRecord[];
}

const [FURTHER, DETAILS] = ['Further information', 'Further details'];
const SLAVERY = 'Modern slavery and human trafficking';
const SLAVERY_LINK = [
  FURTHER,
  'Modern slavery and human trafficking: national referral mechanism statistics annual report 2017',
  'PDF',
] as const;
const HSB = 'Resources for tackling harmful sexual behaviour';
const RESPONSE = 'Multi-agency response to children displaying harmful sexual behaviours';
const OFFENCE =
  'The new offence of Sexual Communication with a Child which came into force in April 2017';
const CSE = 'CSE Awareness week 12-18 March 2018';
const CSE_CALL =
  'For more information on what Sutton is doing for CSE Awareness week and for further resources';
const CSE_DATES = {
  campaign: { name: 'CSE Awareness week', start: '2018-03-12', end: '2018-03-18' },
  events: [
    {
      start: '2018-03-13T12:00',
      end: '2018-03-13T16:30',
      place: 'Ground Floor, St Nicholas Shopping Centre',
    },
  ],
};

/**
 * Five pages of real boards as a person reads them: their titles, dates, sources, categories and
 * links, with every irregularity in its place; the texts between were written for this project.
 */
export const BOARD_PAGES: readonly BoardPage[] = [
  {
    file: 'dated-list.txt',
    title: 'News',
    records: [
      {
        title: 'Sutton Child Exploitation Awareness Week 2019',
        kind: 'news',
        posted: '2019-03-18',
        links: [
          [
            'For more information on child exploitation and the activities being undertaken',
            'Sutton Child Exploitation Awareness Week 2019',
          ],
        ],
        campaign: {
          name: 'Sutton Child Exploitation Awareness Week 2019',
          start: '2019-03-18',
          end: '2019-03-24',
        },
        notes: ['call-without-url'],
      },
      {
        title: 'Best practice about multi-agency working',
        kind: 'news',
        posted: '2019-03-08',
        links: [[DETAILS, 'NSPCC Learning: multi-agency working']],
      },
      {
        title: 'Reporting a serious child safeguarding incident: guidance for local authorities',
        kind: 'news',
        posted: '2019-02-25',
        source: ['', '2019-02-21'],
        links: [
          [FURTHER, 'Child safeguarding incident notification system'],
          [FURTHER, 'Statutory guidance: working together to safeguard children'],
        ],
        notes: ['empty-source', 'missing-space'],
      },
      {
        title: 'Safeguarding during adolescence',
        kind: 'news',
        posted: '2019-01-22',
        links: [
          [
            FURTHER,
            'Safeguarding during adolescence – the relationship between contextual safeguarding, complex safeguarding and transitional safeguarding',
            'PDF',
          ],
        ],
      },
      {
        title: 'Ofsted JTAI findings on child exploitation',
        kind: 'news',
        posted: '2018-12-11',
        source: ['Ofsted', '2018-11-14'],
        links: [
          [
            FURTHER,
            'Protecting children from criminal exploitation, human trafficking and modern slavery: an addendum',
            'PDF',
          ],
        ],
      },
    ],
  },
  {
    file: 'marker-list.txt',
    title: 'Latest News',
    records: [
      {
        title: 'Adolescent neglect',
        kind: 'news',
        links: [
          [
            FURTHER,
            'Thinking about adolescent neglect: a review of research on identification, assessment and intervention',
            'PDF',
          ],
          [FURTHER, 'Adolescent neglect: briefing for professionals', 'PDF'],
        ],
        notes: ['repeated-heading'],
      },
      { title: 'LSCB statement', kind: 'statement', notes: ['end-mark'] },
      { title: SLAVERY, kind: 'news', links: [SLAVERY_LINK], notes: ['repeated-heading'] },
      {
        title: HSB,
        kind: 'news',
        source: ['Contextual Safeguarding Network'],
        notes: ['near-repeat'],
      },
      {
        title: RESPONSE,
        kind: 'news',
        links: [[FURTHER, 'NSPCC: Harmful sexual behaviour framework']],
        notes: ['repeated-heading'],
      },
      { title: OFFENCE, kind: 'news', links: [[DETAILS, OFFENCE]], notes: ['call-without-url'] },
      {
        title: CSE,
        kind: 'news',
        links: [[CSE_CALL, CSE, '', 'https://sites.google.com/unifiedgov.co.uk/cse']],
        ...CSE_DATES,
        notes: ['bare-host', 'event-year'],
      },
      {
        title: 'Child sexual exploitation perpetrator research',
        kind: 'news',
        notes: ['repeated-heading', 'call-in-text'],
      },
      {
        title: 'Working together to safeguard children: consultation outcome',
        kind: 'news',
        links: [
          [
            FURTHER,
            'Changes to statutory guidance Working together to safeguard children; and new regulations: government consultation response',
            'PDF',
          ],
        ],
        notes: ['repeated-heading'],
      },
      {
        title: 'Create, Connect and Share Respect - A better internet starts with you',
        kind: 'news',
        campaign: { name: 'Safer Internet Day 2018', start: '2018-02-06' },
        notes: ['repeated-heading', 'call-in-text'],
      },
    ],
  },
  {
    file: 'dated-list-2018.txt',
    title: 'News',
    records: [
      {
        title: SLAVERY,
        kind: 'news',
        posted: '2018-04-05',
        links: [SLAVERY_LINK],
        notes: ['repeated-heading'],
      },
      {
        title: HSB,
        kind: 'news',
        posted: '2018-04-05',
        source: ['Contextual Safeguarding Network'],
        notes: ['near-repeat'],
      },
      {
        title: RESPONSE,
        kind: 'news',
        posted: '2018-03-19',
        links: [[FURTHER, 'NSPCC: Harmful sexual behaviour framework']],
        notes: ['repeated-heading'],
      },
      {
        title: OFFENCE,
        kind: 'news',
        posted: '2018-03-13',
        links: [[DETAILS, OFFENCE]],
        notes: ['call-without-url'],
      },
      {
        title: CSE,
        kind: 'news',
        posted: '2018-03-12',
        links: [[CSE_CALL, CSE]],
        ...CSE_DATES,
        notes: ['call-without-url', 'event-year'],
      },
    ],
  },
  {
    file: 'library.txt',
    title: 'Library – Safeguarding',
    records: [
      {
        title:
          'A review of what works in multi-agency decision making and the implications for child victims of trafficking',
        kind: 'resource',
        posted: '2020-08-17T09:21',
        tags: ['Safeguarding'],
      },
      {
        title: 'At last there is someone I can talk to',
        kind: 'resource',
        posted: '2020-12-11T10:45',
        tags: ['Health/Wellbeing', 'Operation Encompass', 'Safeguarding'],
      },
      {
        title: 'Becoming Trauma Informed',
        kind: 'resource',
        posted: '2018-07-06T12:43',
        tags: ['Crime/ASB', 'Safeguarding'],
      },
      {
        title: 'Break4Change Programme Toolkit',
        kind: 'resource',
        posted: '2018-11-01T13:15',
        tags: ['Safeguarding'],
      },
      {
        title:
          'Briefing on key updates to statutory guidance for schools in England – Keeping Children Safe in Education (2018)',
        kind: 'resource',
        posted: '2018-09-04T08:56',
        tags: ['Safeguarding'],
      },
      {
        title:
          'Building a country that works for all children post covid-19 (ADCS Discussion Paper)',
        kind: 'resource',
        posted: '2020-07-15T08:41',
        tags: ['Health/Wellbeing', 'Safeguarding'],
      },
      {
        title: 'Care Proceedings in England: The case for clear blue water',
        kind: 'resource',
        posted: '2018-11-02T09:18',
        tags: ['Safeguarding'],
      },
      {
        title: 'Characteristics of children in need: 2018 to 2019 (DoE)',
        kind: 'resource',
        posted: '2019-11-04T07:35',
        tags: ['Health/Wellbeing', 'Safeguarding'],
      },
      {
        title:
          'Child Centred Policing – National Strategy for the Policing of Children & Young People',
        kind: 'resource',
        posted: '2018-11-09T14:30',
        tags: ['Safeguarding', 'Youth Justice'],
      },
      {
        title: 'Child Criminal Exploitation – How do gangs recruit and coerce young people',
        kind: 'resource',
        posted: '2018-11-23T13:55',
        tags: ['Safeguarding'],
      },
      {
        title: 'Child sexual exploitation: definition and guide for practitioners',
        kind: 'resource',
        posted: '2018-08-23T12:45',
        tags: ['Safeguarding'],
      },
      {
        title: 'Childline Annual Review 2018/19',
        kind: 'resource',
        posted: '2019-11-21T07:53',
        tags: ['Safeguarding'],
        notes: ['footnote-digit'],
      },
      {
        title: 'Children and Families Act 2014',
        kind: 'resource',
        posted: '2018-04-19T07:28',
        tags: ['Safeguarding'],
      },
      {
        title: 'Children and Young Persons Act 2008',
        kind: 'resource',
        posted: '2018-08-23T13:17',
        tags: ['Safeguarding', 'Youth Justice'],
      },
      {
        title: 'Counter-terrorism strategy (CONTEST) 2018',
        kind: 'resource',
        posted: '2018-07-06T07:28',
        tags: ['Education', 'Prevent', 'Safeguarding'],
      },
      {
        title: 'Covid-19 and early intervention: Understanding the impact, preparing for recovery',
        kind: 'resource',
        posted: '2020-06-18T09:04',
        tags: ['Health/Wellbeing', 'Safeguarding'],
      },
      {
        title: 'Criminal exploitation of children and vulnerable adults: county lines',
        kind: 'resource',
        posted: '2018-11-08T09:00',
        tags: ['Crime/ASB', 'Safeguarding'],
      },
      {
        title: 'Gangs and Exploitation: A youth work response to COVID-19',
        kind: 'resource',
        posted: '2020-06-08T09:55',
        tags: ['Crime/ASB', 'Drugs', 'Safeguarding'],
      },
      {
        title:
          'Global Threat Assessment 2018 – Working together to end the sexual exploitation of children online',
        kind: 'resource',
        posted: '2019-10-29T09:56',
        tags: ['Online Safety', 'Safeguarding'],
      },
      {
        title:
          'Guess how much we love you – Why politicians urgently need to help our children (A Manifesto for Children)',
        kind: 'resource',
        posted: '2019-09-24T15:20',
        tags: ['Safeguarding'],
      },
      {
        title: 'How safe are our children?',
        kind: 'resource',
        posted: '2020-09-03T10:00',
        tags: ['Safeguarding'],
      },
      {
        title: 'Keeping children safe in education – Statutory guidance for schools and colleges',
        kind: 'resource',
        posted: '2020-01-21T08:41',
        tags: ['Education', 'Safeguarding'],
      },
      {
        title: 'Learning about online sexual harm',
        kind: 'resource',
        posted: '2019-12-02T07:58',
        tags: ['Online Safety', 'Safeguarding'],
        notes: ['footnote-digit'],
      },
      {
        title: 'Munro review of child protection: final report',
        kind: 'resource',
        posted: '2018-03-26T12:36',
        tags: ['Safeguarding'],
      },
      {
        title: 'National Child Centred Policing Action Plan',
        kind: 'resource',
        posted: '2018-05-30T08:56',
        tags: ['Crime/ASB', 'Education', 'Health/Wellbeing', 'Safeguarding', 'Youth Justice'],
      },
      {
        title:
          'Online Child Sexual Exploitation: Examining the Distribution of Captures of Live-streamed Child Sexual Abuse',
        kind: 'resource',
        posted: '2018-05-18T07:08',
        tags: ['Online Safety', 'Safeguarding'],
      },
      {
        title: 'Pass the parcel: Children posted around the care system',
        kind: 'resource',
        posted: '2019-12-30T19:21',
        tags: ['Safeguarding'],
        notes: ['footnote-digit', 'footnote-digit'],
      },
      {
        title: 'Safe and Equal',
        kind: 'resource',
        posted: '2018-11-01T13:13',
        tags: ['Safeguarding'],
      },
      {
        title: 'Staying safe online (National Autistic Society)',
        kind: 'resource',
        posted: '2018-10-16T14:55',
        tags: ['Online Safety', 'Safeguarding'],
      },
      {
        title: 'Tackling Child Sexual Abuse Strategy',
        kind: 'resource',
        posted: '2021-01-25T10:24',
        tags: ['Safeguarding'],
      },
      {
        title: 'Tackling Child Sexual Exploitation',
        kind: 'resource',
        posted: '2018-08-23T12:53',
        tags: ['Safeguarding'],
      },
      {
        title: 'Truth Project Experiences Shared: Victims and Survivors Speak Out',
        kind: 'resource',
        posted: '2018-10-22T09:11',
        tags: ['Safeguarding'],
      },
      {
        title: 'We’re all in this together?',
        kind: 'resource',
        posted: '2020-04-27T10:01',
        tags: ['Drugs', 'Safeguarding'],
      },
      {
        title: 'What can I do – Every childhood is worth fighting for',
        kind: 'resource',
        posted: '2018-03-26T12:32',
        tags: ['Safeguarding'],
      },
      {
        title: 'When to call the police: Guidance for schools & colleges (NPCC)',
        kind: 'resource',
        posted: '2020-08-10T15:06',
        tags: ['Crime/ASB', 'Drugs', 'Education', 'Online Safety', 'Safeguarding'],
      },
    ],
  },
  {
    file: 'digest.txt',
    title: 'News',
    records: [
      {
        title: 'Child criminal exploitation',
        kind: 'digest',
        topic: 'Child criminal exploitation',
        source: ['NSPCC Learning', '2024-06-24'],
        links: [
          [
            'Read the blog post',
            'Why language matters: how using terms like ‘recruited’ and ‘working’ minimise children’s experiences of criminal exploitation',
          ],
        ],
      },
      {
        title: 'Children’s residential care',
        kind: 'digest',
        topic: 'Children’s residential care',
        source: ['Guardian', '2024-06-16'],
        links: [
          [
            'Read the news story',
            'Places in council-run children’s homes in England fall by third as private firms take over',
          ],
        ],
      },
      {
        title: 'Child sexual abuse',
        kind: 'digest',
        topic: 'Child sexual abuse',
        source: ['ACAMH', '2024-06-17'],
        links: [
          [
            'Read the article',
            'Sexual abuse in children and young people: evidence-based approaches',
          ],
        ],
      },
      {
        title: 'Multi-agency working and information sharing: learning from case reviews',
        kind: 'briefing',
        source: ['NSPCC', '2024-04'],
        links: [
          ['', 'Read our summary of the Panel’s annual report 2022/23'],
          ['', 'Download the briefing'],
        ],
        notes: ['footnote-digit', 'footnote-digit'],
      },
      {
        title: 'Child sexual abuse',
        kind: 'digest',
        topic: 'Child sexual abuse',
        source: ['Lucy Faithfull Foundation', '2024-05-30'],
        links: [
          [
            'Read the paper',
            'Time to talk about porn: the link between viewing legal adult pornography and online child sexual abuse',
          ],
        ],
      },
    ],
  },
];
