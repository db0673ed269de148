// Loads the feed anew when its file has changed, and lists what the elements said of it.
const elements = [...document.querySelectorAll('[src="/feed.json"]')];
const status = document.querySelector('[data-status]');
const list = document.querySelector('[data-problems]');

document.querySelector('safeguarding-news').addEventListener('feed-load', ({ problems }) => {
  const lines = problems.map(({ itemId, field, message }) => {
    const line = document.createElement('li');
    line.textContent = `${[itemId, field].filter(Boolean).join(', ')}: ${message}`;
    return line;
  });
  const none = document.createElement('li');
  none.textContent = 'Nothing.';
  list.replaceChildren(...(lines.length > 0 ? lines : [none]));
});

const changes = new EventSource('/changes');
changes.addEventListener('message', () => {
  for (const element of elements) element.reload();
  status.textContent = `The feed changed at ${new Date().toLocaleTimeString('en-GB')}.`;
});
changes.addEventListener('error', () => {
  status.textContent = 'The preview has ended. Start it again to go on.';
});
