import { useState } from 'preact/hooks';
import 'safeguarding-widgets/define/resource-library';
import type {} from 'safeguarding-widgets/types/preact'; // once in a project with TypeScript

export function Guidance() {
  const [found, setFound] = useState<number>();
  return (
    <>
      <resource-library
        src="/feeds/library.json"
        page-size={5}
        onquery-change={(event) => setFound(event.total)}
      >
        <a href="/guidance">Guidance</a>
      </resource-library>
      {found !== undefined && <p>{found} found</p>}
    </>
  );
}
