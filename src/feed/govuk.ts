import { mapLazily, valueAt } from './plain-value.js';

const HOME = 'https://www.gov.uk';

/** An answer of the GOV.UK Search API. */
export function isGovUk(value: unknown, forced: boolean): boolean {
  return (
    Array.isArray(valueAt(value, 'results')) &&
    (forced || typeof valueAt(value, 'total') === 'number')
  );
}

/**
 * Search results as a JSON Feed.
 *
 * @see https://docs.publishing.service.gov.uk/repos/search-api/using-the-search-api.html
 */
export function adaptGovUk(answer: unknown, url: string): object {
  const items = mapLazily(valueAt(answer, 'results') as readonly unknown[], adaptResult);
  const next = new URL(url);
  const end = Number(next.searchParams.get('start')) + items.length;
  next.searchParams.set('start', String(end));
  return {
    home_page_url: HOME,
    language: 'en-GB',
    items,
    next_url: items.length > 0 && end < Number(valueAt(answer, 'total')) ? next.href : undefined,
  };
}

function adaptResult(result: unknown): object {
  const link = valueAt(result, 'link');
  const type = valueAt(result, 'content_store_document_type') ?? valueAt(result, 'format');
  const name = valueAt(result, 'organisations', 0, 'title');
  return {
    id: valueAt(result, '_id') ?? link,
    url: link,
    title: valueAt(result, 'title'),
    summary: valueAt(result, 'description'),
    date_published: valueAt(result, 'public_timestamp'),
    authors: name === undefined ? [] : [{ name }],
    tags: typeof type === 'string' ? [asWords(type)] : [],
    _safeguarding: {
      kind: 'resource',
      status: valueAt(result, 'is_withdrawn') === true ? 'withdrawn' : undefined,
    },
  };
}

/** `statutory_guidance` as "Statutory guidance". */
function asWords(name: string): string {
  const words = name.replace(/[_-]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
