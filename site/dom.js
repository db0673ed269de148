// What the pages of the site share: making an element, and copying code.

/** @param {readonly (Node | string | false | undefined)[]} children - Those that are none are left out. */
export function create(name, properties = {}, children = []) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children.filter(Boolean));
  return element;
}

/** Whether it was copied: not without permission, or on a page that is not served over HTTPS. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** A button in the caption of a figure that copies its code, or selects it. */
export function addCopyButton(figure) {
  const caption = figure.querySelector('figcaption');
  const button = create('button', { type: 'button' }, [
    'Copy',
    create('span', { className: 'unseen', textContent: `: ${caption.textContent}` }),
  ]);
  const status = create('p');
  status.setAttribute('role', 'status');
  caption.append(button);
  figure.append(status);
  let timer;
  button.addEventListener('click', async () => {
    const code = figure.querySelector('code');
    status.textContent = '';
    const copied = await copy(code.textContent);
    if (!copied) getSelection()?.selectAllChildren(code);
    status.textContent = copied ? 'Copied' : 'Selected. Now press Ctrl+C or ⌘C.';
    clearTimeout(timer);
    timer = setTimeout(() => (status.textContent = ''), 6000);
  });
}
