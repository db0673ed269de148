import { useEffect, useState } from 'react';
import type { ResourceLibrary } from 'safeguarding-widgets';
import { connect, FIRST_SCREEN, hear } from './screen';

export function App() {
  const [screen, setScreen] = useState(FIRST_SCREEN);
  useEffect(() => connect((patch) => setScreen((last) => ({ ...last, ...patch }))), []);
  // React knows no properties of an element that is not defined yet: this one is set by hand then.
  const setEarly = (element: ResourceLibrary | null) => {
    if (element && !customElements.get('resource-library')) element.feed = screen.feed;
  };
  return (
    <>
      <p id="note">{screen.note}</p>
      {screen.shown && (
        <resource-library
          ref={setEarly}
          id="library"
          className="guidance"
          lang="en"
          data-place="start"
          style={{ display: 'block' }}
          loading="eager"
          src={screen.src}
          page-size={screen.pageSize}
          without-heading={screen.withoutHeading}
          sort={screen.sort}
          feed={screen.feed}
          query={screen.query}
          onfeed-load={(event) => hear(event.type, event.feed.title, event.problems.length)}
          onfeed-error={(event) => hear(event.type, event.error.code, event.stale)}
          onquery-change={(event) => hear(event.type, event.query.text, event.total)}
          onitem-open={(event) => hear(event.type, event.item.title, event.url)}
        >
          <a href="/guidance">Guidance</a>
          <p slot="empty">Nothing of that name</p>
        </resource-library>
      )}
      {screen.campaigns && (
        <awareness-banner
          dismissible
          now="2027-02-09"
          feed={screen.campaigns}
          onbanner-dismiss={(event) => hear(event.type, event.campaigns.length)}
        />
      )}
      {screen.lists.map((src) => (
        <safeguarding-news key={src} src={src} loading="eager" />
      ))}
    </>
  );
}
