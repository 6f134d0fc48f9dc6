// Finds by words what something is, and how the like of it was put right elsewhere.
import { indexOf, search } from './search.js';
import { others } from './model.js';

const CODE = /^[a-z]\d{0,2}$/i;
// A case of the very item counts for more than one that merely sounds like it.
const SAME_ITEM = 1.6;
// What has less of the words in it than this is not like what was said; of the same item a little is enough.
const ALIKE = 0.2;
const ALIKE_OF_ITEM = 0.05;

// What of an item is looked at, and how much it weighs: what it is called most, what would be ordered least.
export const fieldsOf = item => [
  [item.code, 3],
  [item.sub, 2],
  [item.wording, 1.5],
  [item.text, 1],
  [item.example, 1],
  [item.order, 0.4],
  [item.categoryName, 0.3],
];
const docOf = item => ({ id: item.code, item, fields: fieldsOf(item) });
const caseOf = one => ({
  id: one.number,
  found: one,
  fields: [
    [one.place, 1],
    [one.description, 1],
  ],
});

// kit: names of things, and cases closed lately; null while it is not here, and things are found by the catalogue's own words.
export function lookupOf(pack, kit) {
  const all = [...pack.items, ...others(pack)];
  const items = indexOf(all.map(docOf), kit?.names);
  const cases = indexOf((kit?.cases ?? []).map(caseOf), kit?.names);

  const coded = text => all.filter(item => CODE.test(text) && item.code.toLowerCase().startsWith(text.toLowerCase()));
  const itemsFor = (words, most) => {
    const text = words.trim();
    const byCode = coded(text);
    return byCode.length > 0 ? byCode.slice(0, most) : search(items, text, most).map(hit => hit.item);
  };
  // The likest first; itemCode: what it was said to be, null while nobody has said.
  const casesFor = (words, itemCode, most) =>
    search(cases, words, cases.docs.length)
      .filter(({ found, share }) => share >= (found.itemCode === itemCode ? ALIKE_OF_ITEM : ALIKE))
      .map(({ found, score }) => ({ found, score: found.itemCode === itemCode ? score * SAME_ITEM : score }))
      .sort((one, other) => other.score - one.score)
      .slice(0, most)
      .map(hit => hit.found);
  return { itemsFor, casesFor };
}
