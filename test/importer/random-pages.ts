/** Lines that pages of boards are made of, in every form that the importer knows and some it does not. */
const LINES = [
  '18th March 2019',
  'Monday, 31st Oct 2022',
  '31 June 2023',
  'December 2022',
  'Added: 17/08/2020 at 9:21 am Category: Safeguarding',
  'Date: Monday, 31st Oct 2022 | Category: General Category',
  'Published 28/02/22',
  'Last updated: 31 May 2024 Topics: Podcast',
  'Posted on 12 March 2024 by admin in Practice | 2 comments',
  '03/03/2025: Neglect toolkit',
  'Source: Ofsted Date: 14 November 2018',
  'Source: NSPCC (24 June 2024)',
  'Source: Date: 21 February 2019',
  'Source:',
  'Date:',
  'Category: Health, Safeguarding',
  'Audience: Schools',
  'Publication date April 2024',
  'news item',
  'Latest News',
  'Neglect',
  'Neglect',
  'NEGLECT!',
  'Resources for tackling harm',
  'Resources for tackling harm in schools',
  'Statement from the Chair',
  'A title that ends with a stop.',
  'Is it safe?',
  'The partnership has gathered what practitioners asked for.1 Find out more.',
  'It is Anti-Bullying Week from 12-18 March, and our stand is there on Tuesday 13 March, 12:00-16:30.',
  'Safer Internet Day 2018 falls on Tuesday 6th February 2018. To find out more click here',
  'a line in small letters',
  '• an entry of a list',
  '•another entry: with a colon',
  '- Guide for schools (PDF)',
  'Further information: Neglect: a guide (PDF, 2.08MB)',
  'Further information:',
  'Further details, here',
  'For the toolkit, click here: example.org/toolkit',
  'Read the report: what we found',
  'Read more',
  'Download the briefing',
  '> Read our summary',
  'Statutory guidance:working together',
  'https://example.org/page',
  'Website: javascript:alert(1)',
  'Slides [PPT]',
  '-ends-',
  'No Comments',
  'Page 1 of 3',
  '* * *',
  'Neglect\t12 March 2024\tCategory: Practice',
  '<b>Not & mark-up</b>',
  '“Quoted” ‘words’ – and dashes',
];

/** A page of such lines in no sensible order; the same seed gives the same page. */
export function randomPage(seed: number): string {
  let state = seed;
  const next = (limit: number): number => {
    // Numerical Recipes' linear congruential generator; its high bits are good enough here.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const gap = next(4);
  return Array.from({ length: 3 + next(25) }, () => {
    const line = LINES[next(LINES.length)] ?? '';
    return line + '\n'.repeat(next(4) < gap ? 2 : 1);
  }).join('');
}
