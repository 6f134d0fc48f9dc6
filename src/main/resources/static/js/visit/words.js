// The words of the pages of visits, in the reader's language; they stand in the page.
const words = JSON.parse(document.querySelector('[data-words]')?.dataset.words ?? '{}');

export const say = (key, ...values) => (words[key] ?? key).replace(/\{(\d)\}/g, (_, n) => values[n] ?? '');
