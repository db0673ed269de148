import { createSignal, For, Show } from 'solid-js';
import { connect, FIRST_SCREEN, hear } from './screen';

export function App() {
  const [screen, setScreen] = createSignal(FIRST_SCREEN);
  connect((patch) => setScreen((last) => ({ ...last, ...patch })));
  return (
    <>
      <p id="note">{screen().note}</p>
      <Show when={screen().shown}>
        <resource-library
          id="library"
          class="guidance"
          lang="en"
          data-place="start"
          style={{ display: 'block' }}
          loading="eager"
          src={screen().src}
          page-size={screen().pageSize}
          without-heading={screen().withoutHeading}
          sort={screen().sort}
          feed={screen().feed}
          prop:query={screen().query}
          on:feed-load={(event) => hear(event.type, event.feed.title, event.problems.length)}
          on:feed-error={(event) => hear(event.type, event.error.code, event.stale)}
          onquery-change={(event) => hear(event.type, event.query.text, event.total)}
          on:item-open={(event) => hear(event.type, event.item.title, event.url)}
        >
          <a href="/guidance">Guidance</a>
          <p slot="empty">Nothing of that name</p>
        </resource-library>
      </Show>
      <Show when={screen().campaigns}>
        <awareness-banner
          dismissible
          now="2027-02-09"
          feed={screen().campaigns}
          on:banner-dismiss={(event) => hear(event.type, event.campaigns.length)}
        />
      </Show>
      <For each={screen().lists}>{(src) => <safeguarding-news src={src} loading="eager" />}</For>
    </>
  );
}
