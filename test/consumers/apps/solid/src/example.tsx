import { createSignal, Show } from 'solid-js';
import 'safeguarding-widgets/define/resource-library';
import type {} from 'safeguarding-widgets/types/solid'; // once in a project with TypeScript

export function Guidance() {
  const [found, setFound] = createSignal<number>();
  return (
    <>
      <resource-library
        src="/feeds/library.json"
        page-size={5}
        on:query-change={(event) => setFound(event.total)}
      >
        <a href="/guidance">Guidance</a>
      </resource-library>
      <Show when={found() !== undefined}>
        <p>{found()} found</p>
      </Show>
    </>
  );
}
