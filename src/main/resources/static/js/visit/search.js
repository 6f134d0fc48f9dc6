// Finds by words what stands in a list of texts: items of the catalogue, cases that ended. One ranking for all, and simple
// enough to be explained: every sign and every two signs that follow one another are terms; a term that few texts have
// weighs more than one that many have (BM25); what the field calls by several names counts for each of them.
const K1 = 1.2;
const B = 0.4;
// One sign alone says little, the two of a word much.
const ALONE = 0.25;
// What stands there by another name, against what stands there as it was typed.
const OTHER_NAME = 0.7;
const SAME = new Map(['帐账', '幢栋', '黏粘', '唯惟'].map(([one, other]) => [one, other]));

// As the server folds it: width, case, blanks and punctuation make no difference.
export const folded = text =>
  (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/[帐幢黏唯]/g, sign => SAME.get(sign));

const HAN = /\p{Script=Han}/u;

// Terms with their weights: Latin letters and digits are whole words, of Chinese each sign and each two.
export function terms(text) {
  const found = new Map();
  const add = (term, weight) => found.set(term, (found.get(term) ?? 0) + weight);
  for (const [run] of folded(text).matchAll(/\p{Script=Han}+|[^\p{Script=Han}\s]+/gu)) {
    if (!HAN.test(run)) {
      add(run, 1);
      continue;
    }
    const signs = [...run];
    signs.forEach((sign, at) => {
      add(sign, ALONE);
      if (at > 0) add(signs[at - 1] + sign, 1);
    });
  }
  return found;
}

// Words that mean the same, as rows of them; what a text says by one name is looked for by the others too.
const namesOf = rows =>
  rows.map(row =>
    row
      .map(word => folded(word).replaceAll(' ', ''))
      .filter(Boolean)
      .map(word => ({ word, terms: [...terms(word)] })),
  );

function asked(text, names) {
  const wanted = terms(text);
  const plain = folded(text).replaceAll(' ', '');
  for (const row of names) {
    const others = row.filter(one => !plain.includes(one.word));
    if (others.length === row.length) continue;
    for (const [term, weight] of others.flatMap(one => one.terms))
      wanted.set(term, Math.max(wanted.get(term) ?? 0, weight * OTHER_NAME));
  }
  return wanted;
}

// docs: [{ id, fields: [[text, weight], …] }]; names: rows of words that mean the same.
export function indexOf(docs, names = []) {
  const holders = new Map();
  const sizes = docs.map(({ fields }, at) => {
    let size = 0;
    const counts = new Map();
    for (const [text, weight] of fields)
      for (const [term, count] of terms(text)) counts.set(term, (counts.get(term) ?? 0) + count * weight);
    for (const [term, count] of counts) {
      if (!holders.has(term)) holders.set(term, []);
      holders.get(term).push([at, count]);
      size += count;
    }
    return size;
  });
  const middle = sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, sizes.length);
  return { docs, holders, sizes, middle, names: namesOf(names) };
}

// The docs that answer the words best, with their scores, and which share that is of all that the words weigh; the same
// order wherever it is asked.
export function search(index, text, most) {
  const { docs, holders, sizes, middle } = index;
  const scores = new Map();
  let all = 0;
  for (const [term, weight] of asked(text, index.names)) {
    const held = holders.get(term) ?? [];
    const rare = Math.log(1 + (docs.length - held.length + 0.5) / (held.length + 0.5));
    all += weight * rare;
    for (const [at, count] of held) {
      const long = 1 - B + (B * sizes[at]) / middle;
      scores.set(at, (scores.get(at) ?? 0) + (weight * rare * count * (K1 + 1)) / (count + K1 * long));
    }
  }
  return [...scores]
    .sort(([one, more], [other, less]) => less - more || one - other)
    .slice(0, most)
    .map(([at, score]) => ({ ...docs[at], score, share: score / all }));
}
