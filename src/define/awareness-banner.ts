import { AwarenessBanner } from '../elements/awareness-banner.js';
import { defineElement } from './define-element.js';

defineElement('awareness-banner', AwarenessBanner);

export { AwarenessBanner };
