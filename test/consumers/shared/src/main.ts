import { mount, pages } from './mount';

const target = document.createElement('div');
document.querySelector('#app')?.append(target);
const { hash } = location;
// "#late" shows the elements before they are defined.
if (hash === '') await import('safeguarding-widgets/define');
const open = pages[hash === '#late' ? '' : hash];
if (open) mount(await open(), target);
