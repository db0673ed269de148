// Words of the field stand first, as a reader types those; the invented tail makes the index as
// wide as real text does.
const KNOWN = `
child children young people family parents carers school safeguarding guidance support training
abuse neglect online safety health service local practice review partnership police social work
risk harm exploitation consent report learning referral early help home community mental domestic
violence sexual criminal county lines missing trafficking radicalisation prevent bullying grooming
disclosure confidentiality information sharing recording supervision thresholds assessment plan
conference agency multi professional practitioner teacher nurse doctor midwife housing education
attendance exclusion disability autism communication voice rights advocacy participation equality
culture faith honour marriage mutilation substance alcohol drugs parental bereavement resilience
trauma attachment adolescent infant unborn toddler teenager transition leaving care fostering
adoption kinship residential secure custody probation court order legal statutory policy procedure
toolkit checklist template leaflet poster video webinar podcast briefing bulletin newsletter
research evaluation evidence data audit standards inspection improvement leadership governance
annual summary framework strategy protocol pathway escalation complaint allegation volunteer sport
charity regional national welsh english translated easy read version updated revised archived
`
  .trim()
  .split(/\s+/);

const STOP = 'the of and to in for a with on how when what from about is that by at it as'.split(
  ' ',
);

const STARTS = 'b c d f g h l m n p r s t v w br cl dr fl gr pl pr st str th tr'.split(' ');
const MIDDLES = 'a e i o u ai ea ou ie oa'.split(' ');
const ENDS = 'n r s t l m d nd st rk ll mp nt ck ment tion ing er ly'.split(' ');

/** Distinct words, commonest first; `random` gives numbers from 0 to 1. */
export function createVocabulary(size, random) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const syllable = () => pick(STARTS) + pick(MIDDLES);
  const words = new Set([...STOP, ...KNOWN]);
  while (words.size < size) words.add(syllable() + (random() < 0.5 ? syllable() : '') + pick(ENDS));
  return [...words];
}
