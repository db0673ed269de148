import type { Messages } from './messages.js';

const MONTHS =
  'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr';

/**
 * Welsh, after the style guides of the Welsh Government (BydTermCymru, LLYW.CYMRU). A noun after a
 * numeral is singular; plural classes (CLDR: 0 zero, 1 one, 2 two, 3 few, 6 many) are given where
 * the numeral mutates it. A name that is filled in stands after a colon where the word before it
 * would mutate it.
 */
export const cy: Messages = {
  newsHeading: 'Newyddion diogelu',
  libraryHeading: 'Adnoddau diogelu',
  bannerHeading: 'Ymwybyddiaeth o ddiogelu',

  searchNews: 'Chwilio’r newyddion',
  searchLibrary: 'Chwilio’r adnoddau',
  filters: 'Chwilio a hidlo: {heading}',
  facets: {
    category: 'Categori',
    source: 'Ffynhonnell',
    topic: 'Pwnc',
    audience: 'Ar gyfer pwy',
    format: 'Fformat',
    year: 'Blwyddyn',
    status: 'Statws',
  },
  facetsFold: 'Hidlwyr',
  facetsTicked: { one: 'Hidlwyr ({n} wedi’i ddewis)', other: 'Hidlwyr ({n} wedi’u dewis)' },
  option: '{label} ({n})',
  findOption: 'Chwilio yn: {label}',
  noOption: 'Nid oes opsiwn yn cyfateb.',
  selected: 'Hidlwyr a ddewiswyd',
  remove: 'Tynnu’r hidlydd: {label}',
  clear: 'Clirio’r hidlwyr',
  sort: 'Trefnu yn ôl',
  sorts: {
    newest: 'Y diweddaraf yn gyntaf',
    oldest: 'Yr hynaf yn gyntaf',
    title: 'Teitl, A i Y',
    source: 'Ffynhonnell, A i Y',
    feed: 'Trefn y cyhoeddwr',
  },
  relevance: 'Cyfatebiaeth orau',

  resources: { other: '{n} adnodd' },
  articles: { other: '{n} eitem newyddion' },
  countOf: '{n} o {all}',
  empty: 'Nid oes dim wedi’i gyhoeddi yma eto.',
  noMatch: 'Nid oes dim yn cyfateb. Rhowch gynnig ar air arall neu tynnwch hidlydd.',

  loading: 'Wrthi’n llwytho…',
  failed: 'Nid oes modd llwytho’r cynnwys hwn ar hyn o bryd.',
  retry: 'Rhoi cynnig arall arni',
  stale: 'Nid oedd modd diweddaru’r rhestr hon. Fe’i llwythwyd ddiwethaf ar {date}.',
  incomplete: 'Nid oedd modd llwytho rhan o’r rhestr hon.',
  update: 'Dangos y rhestr wedi’i diweddaru',

  pages: 'Tudalennau: {heading}',
  page: 'Tudalen {n}',
  pageOf: 'Tudalen {n} o {all}',
  previous: 'Tudalen flaenorol',
  next: 'Tudalen nesaf',
  showMore: { other: 'Dangos {n} arall' },

  dateNotGiven: 'Dyddiad heb ei nodi',
  posted: 'Postiwyd {date}',
  added: 'Ychwanegwyd {date}',
  source: 'Ffynhonnell: {name}',
  sourceDated: 'Ffynhonnell: {name}, {date}',
  sourceDate: 'Dyddiad y ffynhonnell: {date}',
  categories: 'Categorïau',
  audience: 'Ar gyfer {list}',
  nations: 'Yn berthnasol i: {list}',
  furtherInformation: 'Rhagor o wybodaeth',
  fullText: 'Darllen yn llawn',
  pageCount: {
    zero: '{n} tudalen',
    one: '{n} dudalen',
    two: '{n} dudalen',
    few: '{n} tudalen',
    many: '{n} thudalen',
    other: '{n} tudalen',
  },
  statuses: { current: 'Cyfredol', superseded: 'Wedi’i ddisodli', withdrawn: 'Wedi’i dynnu’n ôl' },
  supersededBy: 'Disodlwyd gan',
  reviewBy: 'I’w adolygu {date}',
  notAvailable: 'Nid yw ar gael ar-lein mwyach',
  untopiced: 'Arall',
  unsourced: 'Ffynhonnell heb ei nodi',

  help: 'Cael help',
  licence: 'Trwydded: {name}',

  active: 'Yn digwydd nawr',
  upcoming: 'Yn dod yn fuan',
  events: 'Digwyddiadau',
  more: { other: '{n} arall hefyd' },
  findOutMore: 'Rhagor o wybodaeth am {name}',
  expected: '{date} (dyddiad disgwyliedig)',
  calendar: 'Ychwanegu at y calendr',
  resourcesOn: { other: 'Gweld {n} adnodd ar: {list}' },
  allResourcesOn: 'Gweld adnoddau ar: {list}',
  dismiss: 'Cuddio’r neges hon',

  range: '{from} i {to}',
  afterTo: {
    Dydd: 'ddydd',
    Mawrth: 'Fawrth',
    Mai: 'Fai',
    Mehefin: 'Fehefin',
    Gorffennaf: 'Orffennaf',
    Medi: 'Fedi',
    Tachwedd: 'Dachwedd',
    Rhagfyr: 'Ragfyr',
    canol: 'ganol',
  },
  // A name keeps its first letter: what "a" would make of it ("Phlant") is not for us to write.
  and: ['a', 'ac'],
  bytes: { two: '{n} feit', other: '{n} beit' },
  dateTime: '{date}, {time}',
  am: 'am',
  pm: 'pm',
  midday: 'canol dydd',
  midnight: 'hanner nos',
  months: MONTHS.split(' '),
  weekdays: [
    'Dydd Sul',
    'Dydd Llun',
    'Dydd Mawrth',
    'Dydd Mercher',
    'Dydd Iau',
    'Dydd Gwener',
    'Dydd Sadwrn',
  ],
};
