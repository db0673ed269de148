import { SafeguardingNews } from '../elements/safeguarding-news.js';
import { defineElement } from './define-element.js';

defineElement('safeguarding-news', SafeguardingNews);

export { SafeguardingNews };
