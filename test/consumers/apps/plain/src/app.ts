import type { AwarenessBanner, ResourceLibrary, SafeguardingNews } from 'safeguarding-widgets';
import { connect, FIRST_SCREEN, hear, type Screen } from './screen';

export function showApp(target: Element) {
  let screen: Screen = FIRST_SCREEN;
  const note = document.createElement('p');
  note.id = 'note';
  target.append(note);
  let library: ResourceLibrary | undefined;
  let banner: AwarenessBanner | undefined;
  const lists = new Map<string, SafeguardingNews>();

  document.addEventListener('feed-load', (event) => {
    if (event.target === library) hear(event.type, event.feed.title, event.problems.length);
  });
  window.addEventListener('feed-error', (event) => hear(event.type, event.error.code, event.stale));

  connect((patch) => {
    screen = { ...screen, ...patch };
    note.textContent = screen.note;
    if (screen.shown) {
      if (!library) target.append((library = createLibrary()));
      const { src = '', pageSize, withoutHeading, sort } = screen;
      Object.assign(library, { src, pageSize, withoutHeading, sort });
      if ('feed' in patch) library.feed = screen.feed;
      if ('query' in patch) library.query = screen.query;
    } else {
      library?.remove();
      library = undefined;
    }
    if (screen.campaigns && !banner) target.append((banner = createBanner(screen.campaigns)));
    for (const [src, list] of lists) {
      if (screen.lists.includes(src)) continue;
      list.remove();
      lists.delete(src);
    }
    for (const [index, src] of screen.lists.entries()) {
      const list = lists.get(src) ?? document.createElement('safeguarding-news');
      lists.set(src, Object.assign(list, { src, loading: 'eager' }));
      const present = target.querySelectorAll('safeguarding-news')[index];
      if (present !== list) target.insertBefore(list, present ?? null);
    }
  });
}

function createLibrary(): ResourceLibrary {
  const library = document.createElement('resource-library');
  Object.assign(library, { id: 'library', className: 'guidance', lang: 'en', loading: 'eager' });
  library.dataset['place'] = 'start';
  const link = Object.assign(document.createElement('a'), { href: '/guidance' });
  link.textContent = 'Guidance';
  const empty = Object.assign(document.createElement('p'), { slot: 'empty' });
  empty.textContent = 'Nothing of that name';
  library.append(link, empty);
  library.addEventListener('query-change', (event) =>
    hear(event.type, event.query.text, event.total),
  );
  library.addEventListener('item-open', (event) => hear(event.type, event.item.title, event.url));
  return library;
}

function createBanner(campaigns: object): AwarenessBanner {
  const banner = document.createElement('awareness-banner');
  Object.assign(banner, { dismissible: true, now: '2027-02-09', feed: campaigns });
  banner.addEventListener('banner-dismiss', (event) => hear(event.type, event.campaigns.length));
  return banner;
}
