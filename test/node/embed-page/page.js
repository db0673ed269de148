// The address of the frame stands in the page's own, for the tests to choose.
const frame = document.querySelector('iframe');
frame.src = new URLSearchParams(location.search).get('frame');
const { origin } = new URL(frame.src);
await import(`${origin}/embed-parent.js`);
