// What the WordPress of the test holds: the seed script writes it, the checks compute from it.
// Everything is invented.

export const EVERYWHERE = 'Safeguarding';

const CATEGORIES = [
  EVERYWHERE,
  'Domestic Abuse',
  'Crime & Anti-Social Behaviour',
  'Online Safety',
  "Children's Homes",
  'Early Help',
  'Health and Wellbeing',
];

const PARTNERSHIP = 'Example Partnership';
const BOARD = 'Bwrdd Diogelu’r Enghraifft & Partneriaid';

/** An author whose account was deleted: WordPress embeds an error in the place of a name. */
export const GONE = 'gone';

// Each shows something that WordPress encodes, or a time that is another day in UTC.
const SPECIAL_POSTS = [
  {
    title: 'Children & Young People – “Staying Safe”',
    categories: ['Online Safety', "Children's Homes"],
    date: '2025-07-01T00:30:00',
    author: PARTNERSHIP,
    excerpt:
      'Five things to agree with a child before a first phone & what to do when it goes wrong.',
    content:
      '<p>An agreement that a family or a home can print, with room for the child’s own words.</p>',
    document: { path: '2025/07/staying-safe-agreement.pdf', text: 'Staying safe agreement' },
  },
  {
    title: 'Canllawiau diogelu plant: tŷ, ysgol a chymuned',
    categories: ["Children's Homes", 'Early Help'],
    date: '2025-01-15T09:05:00',
    author: BOARD,
    content: '<p>Canllawiau byr ar gyfer ymarferwyr sy’n gweithio gyda theuluoedd.</p>',
  },
  {
    title: 'Gêmau ar-lein a’r teulu',
    categories: ['Online Safety'],
    date: '2024-03-31T00:59:00',
    author: BOARD,
    content: '<p>Cyngor i rieni ar sgwrsio, prynu a chwarae gyda dieithriaid.</p>',
    document: { path: '2024/03/cyngor-i-rieni.pdf', text: 'Cyngor i rieni: taflen' },
  },
  {
    title: 'Injuries in children aged < 2 years: what to ask & whom to tell',
    categories: ['Health and Wellbeing'],
    date: '2024-10-27T00:15:00',
    author: PARTNERSHIP,
    content:
      '<p>A child who does not yet move about seldom bruises. Ask how, when &amp; who was there.</p>',
  },
  {
    // A straight apostrophe and dots, which WordPress turns into typographic ones.
    title: "What's changed in the partnership's thresholds...",
    shown: 'What’s changed in the partnership’s thresholds…',
    categories: ['Early Help'],
    date: '2024-12-31T23:45:00',
    author: PARTNERSHIP,
    content: '<p>The four levels of need have kept their names; two examples are new.</p>',
  },
  {
    title: 'Café drop-in for carers: dates for the spring',
    categories: ['Early Help', 'Health and Wellbeing'],
    date: '2025-03-30T12:00:00',
    author: PARTNERSHIP,
    excerpt: 'No appointment needed.',
    content: '<p>Every second Thursday, at the library. Children are welcome.</p>',
    image: { path: '2025/03/cafe.png', alternative: 'Two adults & a toddler at a table with tea' },
  },
  {
    title: 'Knife crime: a summary of the summer’s figures',
    categories: ['Crime & Anti-Social Behaviour'],
    date: '2025-09-01T08:00:00',
    author: GONE,
    content: '<p>Fewer incidents than in the two years before, and more of them near stations.</p>',
  },
  {
    title: 'After a disclosure: the first hour',
    categories: ['Health and Wellbeing', 'Early Help'],
    date: '2025-10-26T01:30:00',
    author: PARTNERSHIP,
    content:
      '<p>Listen, and let the child set the pace. Say that they were right to tell you, and that what happened is not their fault. Do not promise to keep it to yourself. Do not ask for details that you do not need; somebody trained will do that later, once. Write down what was said in the child’s own words, with the time and the place, as soon as you can &amp; before you speak to anybody else about it.</p><p>Then call the number on the card.</p>',
  },
  {
    title: 'Anti-social behaviour: who does what',
    categories: ['Crime & Anti-Social Behaviour', 'Early Help'],
    date: '2025-02-10T16:20:00',
    author: undefined,
    content: '<p>Council, police and landlords, on one page.</p>',
    document: { path: '2025/02/who-does-what.pdf', text: 'Who does what (chart)' },
  },
];

const SUBJECTS = [
  ['Neglect', ['Early Help', 'Health and Wellbeing']],
  ['Coercive control', ['Domestic Abuse']],
  ['Children who go missing', ["Children's Homes", 'Crime & Anti-Social Behaviour']],
  ['Sharing images', ['Online Safety']],
  ['County lines', ['Crime & Anti-Social Behaviour']],
  ['Private fostering', ['Early Help']],
  ['Young carers', ['Early Help', 'Health and Wellbeing']],
  ['Child-to-parent abuse', ['Domestic Abuse', 'Early Help']],
  ['Group chats', ['Online Safety']],
  ['Placement moves', ["Children's Homes"]],
  ['Self-harm', ['Health and Wellbeing']],
  ['Hate crime', ['Crime & Anti-Social Behaviour']],
  ['Abuse in teenage relationships', ['Domestic Abuse', 'Online Safety']],
  ['Safer sleep', ['Health and Wellbeing']],
  ['Complaints by children', ["Children's Homes"]],
  ['Fraud by message', ['Online Safety', 'Crime & Anti-Social Behaviour']],
  ['Home visits', ['Early Help']],
  ['Refuge places', ['Domestic Abuse']],
  ['Advocacy', ["Children's Homes", 'Early Help']],
  ['Substance use at home', ['Health and Wellbeing', 'Domestic Abuse']],
  ['Transitions at 18', ["Children's Homes"]],
];

const KINDS = [
  ['a short guide', 'What to look for, what to say and whom to tell.'],
  ['a practice note', 'How three invented teams went about it, and what they would change.'],
  ['questions and answers', 'Questions from the last training day, with the answers given there.'],
  ['a checklist', 'Ten points to go through before a meeting & after it.'],
  ['a slide set', 'For a team meeting of half an hour, with notes for whoever leads it.'],
  ['lessons from a review', 'What an invented review found, and what has happened since.'],
];

const COUNT = 130;
const DAY = 86_400_000;

/** Every sixth day of two years, in office hours: in winter time and in summer time. */
function localDate(index) {
  const day = new Date(Date.UTC(2023, 0, 4) + index * 6 * DAY).toISOString().slice(0, 10);
  const time = [7 + (index % 11), (index * 7) % 60].map((part) => String(part).padStart(2, '0'));
  return `${day}T${time.join(':')}:00`;
}

function slugOf(title) {
  return title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}

function plainPost(index) {
  const [subject, categories] = SUBJECTS[index % SUBJECTS.length];
  const [kind, says] = KINDS[Math.floor(index / SUBJECTS.length)];
  const title = `${subject}: ${kind}`;
  const date = localDate(index);
  const month = date.slice(0, 7).replace('-', '/');
  return {
    title,
    categories,
    date,
    author: index % 4 === 3 ? BOARD : PARTNERSHIP,
    content: `<p>${says.replace('&', '&amp;')}</p><ul><li>Who it is for: <strong>everybody</strong> who works with children.</li></ul>`,
    ...(index % 10 === 0 && { excerpt: `${subject}, in two minutes.` }),
    ...(index % 3 === 0 && {
      document: { path: `${month}/${slugOf(title)}.pdf`, text: `${title} (document)` },
    }),
    ...(index % 8 === 1 && {
      image: { path: `${month}/${slugOf(title)}.png`, alternative: `A poster about ${subject}` },
    }),
  };
}

export const SEED = {
  title: 'Example Safeguarding Partnership',
  timeZone: 'Europe/London',
  categories: CATEGORIES,
  authors: [PARTNERSHIP, BOARD, GONE],
  gone: GONE,
  posts: [
    ...SPECIAL_POSTS,
    ...Array.from({ length: COUNT - SPECIAL_POSTS.length }, (_, index) => plainPost(index)),
  ].map((post) => ({ ...post, categories: [EVERYWHERE, ...post.categories] })),
};
