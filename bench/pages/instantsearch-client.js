import MiniSearch from 'minisearch';

/** A search client, as InstantSearch asks for one, over an index in the page. */
export function createClient(items) {
  const hits = items.map((item) => ({ ...item, objectID: item.id }));
  const byId = new Map(hits.map((hit) => [hit.id, hit]));
  const index = new MiniSearch({
    fields: ['title', 'summary', 'tags'],
    searchOptions: { prefix: true, combineWith: 'AND', boost: { title: 2 } },
  });
  index.addAll(hits);
  const find = (query) => (query ? index.search(query).map(({ id }) => byId.get(id)) : hits);
  return {
    search: (requests) =>
      Promise.resolve({ results: requests.map(({ params }) => answer(find, params)) }),
  };
}

function answer(find, { query = '', page = 0, hitsPerPage = 20, facetFilters = [] }) {
  // Options of one group are alternatives: [["tags:Drugs", "tags:Prevent"]].
  const wanted = facetFilters.map((group) =>
    [group].flat().map((name) => name.slice('tags:'.length)),
  );
  const found = find(query).filter(({ tags }) =>
    wanted.every((names) => names.some((name) => tags.includes(name))),
  );
  const counts = {};
  for (const { tags } of found) for (const tag of tags) counts[tag] = (counts[tag] ?? 0) + 1;
  return {
    hits: found.slice(page * hitsPerPage, (page + 1) * hitsPerPage),
    nbHits: found.length,
    page,
    nbPages: Math.ceil(found.length / hitsPerPage),
    hitsPerPage,
    facets: { tags: counts },
    query,
    params: '',
    exhaustiveNbHits: true,
    processingTimeMS: 0,
  };
}
