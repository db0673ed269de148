/** Address of a demonstration feed, as the test server has it. */
export function demoFeed(name: 'news' | 'library' | 'campaigns'): string {
  return new URL(`../../site/feeds/${name}.json`, import.meta.url).href;
}

/** A JSON Feed around some items. */
export function jsonFeed(items: readonly object[], more: object = {}): object {
  return { version: 'https://jsonfeed.org/version/1.1', title: 'A feed', items, ...more };
}

/** So many plain items, "Item 1" the newest. */
export function manyItems(count: number): readonly object[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `item-${i + 1}`,
    title: `Item ${i + 1}`,
    url: `https://board.example/${i + 1}`,
    content_text: `Text of item ${i + 1}.`,
    date_published: new Date(Date.UTC(2024, 0, 31) - i * 86_400_000).toISOString(),
  }));
}
