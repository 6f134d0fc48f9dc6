// What a record says and what it still lacks; the server judges the same again. It knows no words: what is to be told is
// a key of the page's words with its values.
// The server's SamePlace leaves out the same signs.
const plain = place =>
  (place ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ \t\n\v\f\r$+<=>^`|~\p{P}]+/gu, '');
export const samePlace = (one, other) => {
  const [first, second] = [plain(one), plain(other)];
  return first !== '' && second !== '' && (first.includes(second) || second.includes(first));
};
// What was added by hand is gone through like the rest; a pack of an earlier release has nothing to add.
export const withAdded = (pack, draft) => ({
  ...pack,
  items: [...pack.items, ...others(pack).filter(one => draft.added?.includes(one.code))],
});
export const others = pack =>
  (pack.more ?? []).filter(one => !pack.items.some(listed => listed.code === one.code));
// What nobody has named yet: it wants a photo, and no rule makes it anything.
const UNNAMED = { code: '', text: '', sub: '', photo: true };
export const item = (pack, code) => (code ? pack.items.find(one => one.code === code) : UNNAMED);
// Without a list nothing is gone through: what is found is all that there is.
export const free = pack => !pack.checklist;
export const findingsOf = (draft, code) => draft.findings.filter(finding => finding.itemCode === code);

// Why the rules make a thing major whatever the inspector says; null when he decides.
export function rule(pack, draft, code) {
  if (item(pack, code)?.major) return { key: 'ruleDirect', values: [] };
  const found = new Set(draft.findings.map(finding => finding.itemCode));
  const of = group => group.items.filter(other => found.has(other)).length;
  const group = pack.groups.find(one => one.items.includes(code) && of(one) >= one.needed);
  return group ? { key: 'ruleGroup', values: [group.name, of(group), group.needed] } : null;
}

export const major = (pack, draft, finding) =>
  rule(pack, draft, finding.itemCode) !== null || finding.severity === 'MAJOR';
export const recent = (pack, finding) =>
  pack.recent
    .filter(one => one.itemCode === finding.itemCode)
    .sort((one, other) => samePlace(other.place, finding.place) - samePlace(one.place, finding.place));
export const alike = (pack, finding) => recent(pack, finding).filter(one => samePlace(one.place, finding.place));
export const mayFix = (pack, draft, finding) =>
  !major(pack, draft, finding) && !item(pack, finding.itemCode).zeroTolerance && finding.alike !== 'MERGE';
export const selfCheck = pack => pack.mode === 'SELF_CHECK';
export const signatureDue = pack => !selfCheck(pack) && pack.mode !== 'UNANNOUNCED';
export const of = (photos, ref, side) => photos.filter(photo => photo.ref === ref && photo.side === side);

// What a school that looks at itself gives to one of its own; the rest goes up to the bureau, or is done.
export const mendedInside = (pack, draft, finding) =>
  !finding.fixed &&
  finding.alike !== 'MERGE' &&
  !major(pack, draft, finding) &&
  !item(pack, finding.itemCode).external;

export function missingOf(pack, draft, photos, finding) {
  const lacks = finding.itemCode ? [] : ['item'];
  const before = of(photos, finding.ref, 'before').length;
  if (item(pack, finding.itemCode).photo && before === 0) lacks.push('photo');
  if (!finding.place?.trim()) lacks.push('place');
  if (!finding.description?.trim()) lacks.push('description');
  if (finding.fixed && of(photos, finding.ref, 'after').length < before) lacks.push('after');
  if (finding.fixed && !finding.witness?.trim()) lacks.push('witness');
  if (finding.remark === 'ADVICE' && !finding.requirement?.trim()) lacks.push('advice');
  if (!finding.alike && !item(pack, finding.itemCode).confidential && alike(pack, finding).length > 0)
    lacks.push('alike');
  if (selfCheck(pack) && mendedInside(pack, draft, finding) && !finding.assigneeId) lacks.push('assignee');
  return lacks;
}

export function counts(pack, draft) {
  const marks = Object.values(draft.marks);
  const count = mark => marks.filter(one => one === mark).length;
  const all = { OK: count('OK'), BAD: count('BAD'), NA: count('NA'), total: pack.items.length };
  return { ...all, done: all.OK + all.BAD + all.NA, UNCHECKED: all.total - all.OK - all.BAD - all.NA };
}

// What is said of an item when a finding is named by it: what was typed or changed stays, what the item before brought goes.
export function named(finding, item, was) {
  const brought = (text, of) => !text?.trim() || text === of;
  return {
    itemCode: item.code,
    basis: item.basis,
    description: brought(finding.description, was?.wording) ? finding.words?.trim() || (item.wording ?? '') : finding.description,
    requirement: brought(finding.requirement, was?.order) ? (item.order ?? '') : finding.requirement,
  };
}

// What drawing on a photo makes of it; null when nothing was drawn and nothing taken away. A photo that has lost its marks
// is sent anew under another name: its original is shown to nobody any more.
export function remarked(photo, drawn) {
  if (!drawn || (drawn.marks.length === 0 && !photo.copy)) return null;
  const { marks, copy } = drawn;
  const edition = (photo.edition ?? 0) + 1;
  const again = copy ? {} : { takenId: null, round: (photo.round ?? 0) + 1 };
  return { marks, copy, edition, state: 'KEPT', evidenceId: null, error: null, ...again };
}

// What a signature is put to: every result and every finding with its photos. Kept beside the ink.
export const signedText = (draft, photos) =>
  JSON.stringify([
    Object.entries(draft.marks).sort(),
    draft.findings.map(({ ref, itemCode, severity, place, description, requirement, fixed, witness, remark }) => [
      [itemCode, severity, Boolean(fixed), ...(remark ? [remark] : [])],
      [place, description, requirement, fixed ? witness : ''].map(text => (text ?? '').trim()),
      photos
        .filter(photo => photo.ref === ref)
        .map(photo => (photo.copy ? `${photo.id}~${photo.edition}` : photo.id))
        .sort(),
    ]),
  ]);
// Nobody has signed what was written after he had put the pen down.
export const stale = (draft, photos) => {
  const image = photos.find(photo => photo.ref === 'signature');
  return !draft.signature?.refused && image?.text !== undefined && image.text !== signedText(draft, photos);
};

export function signed(draft, photos) {
  const mark = draft.signature ?? {};
  const image = photos.some(photo => photo.ref === 'signature') && !stale(draft, photos);
  return (image && mark.name?.trim()) || (mark.refused && mark.refusal?.trim() && mark.witness?.trim());
}

// What keeps the record from being sent, each with the place to go to.
export function missing(pack, draft, photos) {
  const list = [];
  pack.items
    .filter(one => draft.marks[one.code] === 'BAD' && findingsOf(draft, one.code).length === 0)
    .forEach(one => list.push({ key: 'lackFinding', values: [one.text], to: `#i/${one.code}` }));
  draft.findings.forEach(finding => {
    const lacks = missingOf(pack, draft, photos, finding);
    const name = finding.place?.trim() || item(pack, finding.itemCode).sub || finding.words || '';
    if (lacks.length > 0) list.push({ key: 'lackIn', values: [name], lacks, to: `#f/${finding.ref}` });
  });
  photos
    .filter(photo => photo.state === 'FAILED')
    .forEach(photo =>
      list.push({
        key: 'lackPhotoFailed',
        values: [photo.error ?? ''],
        to: photo.ref === 'signature' ? '#end' : `#f/${photo.ref}`,
      }),
    );
  if (signatureDue(pack) && !signed(draft, photos))
    list.push({ key: stale(draft, photos) ? 'lackSignedAgain' : 'lackSignature', values: [], to: '#sign' });
  return list;
}

// What the queue made of a record on its way concerns the page that sent it: not what it read about an earlier try, and
// what the server has is final whatever the page believes.
export const settled = (draft, kept) =>
  kept.state === 'SENT' || (draft.state === 'SENDING' && kept.state !== 'SENDING' && kept.attempt === draft.attempt);
