import { ResourceLibrary } from '../elements/resource-library.js';
import { defineElement } from './define-element.js';

defineElement('resource-library', ResourceLibrary);

export { ResourceLibrary };
