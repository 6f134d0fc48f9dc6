// Run on the page that says good-bye.
import { opened } from './database.js';
import { leftBy } from './store.js';

opened.then(leftBy).catch(() => {});
