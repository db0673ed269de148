import 'safeguarding-widgets/define/resource-library';

export function showGuidance(target: Element) {
  const library = document.createElement('resource-library');
  library.src = '/feeds/library.json';
  library.pageSize = 5;
  const found = document.createElement('p');
  library.addEventListener('query-change', (event) => {
    found.textContent = `${event.total} found`;
  });
  target.append(library, found);
}
