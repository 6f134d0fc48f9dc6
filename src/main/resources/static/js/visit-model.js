// What a record says and what it still lacks; the server judges the same again.
(() => {
  const plain = place =>
    (place ?? '')
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s\p{P}\p{S}]+/gu, '');
  const samePlace = (one, other) => {
    const [first, second] = [plain(one), plain(other)];
    return first !== '' && second !== '' && (first.includes(second) || second.includes(first));
  };
  const item = (pack, code) => pack.items.find(one => one.code === code);
  const findingsOf = (draft, code) => draft.findings.filter(finding => finding.itemCode === code);

  // Why the rules make a thing major whatever the inspector says; null when he decides.
  function rule(pack, draft, code) {
    if (item(pack, code)?.major) return visit.say('ruleDirect');
    const found = new Set(draft.findings.map(finding => finding.itemCode));
    const group = pack.groups.find(
      one => one.items.includes(code) && one.items.filter(other => found.has(other)).length >= one.needed,
    );
    return group
      ? visit.say('ruleGroup', group.name, group.items.filter(other => found.has(other)).length, group.needed)
      : null;
  }

  const major = (pack, draft, finding) => rule(pack, draft, finding.itemCode) !== null || finding.severity === 'MAJOR';
  const recent = (pack, finding) =>
    pack.recent
      .filter(one => one.itemCode === finding.itemCode)
      .sort((one, other) => samePlace(other.place, finding.place) - samePlace(one.place, finding.place));
  const alike = (pack, finding) => recent(pack, finding).filter(one => samePlace(one.place, finding.place));
  const mayFix = (pack, draft, finding) =>
    !major(pack, draft, finding) && !item(pack, finding.itemCode).zeroTolerance && finding.alike !== 'MERGE';
  const selfCheck = pack => pack.mode === 'SELF_CHECK';
  const signatureDue = pack => !selfCheck(pack) && pack.mode !== 'UNANNOUNCED';
  const of = (photos, ref, side) => photos.filter(photo => photo.ref === ref && photo.side === side);

  function missingOf(pack, draft, photos, finding) {
    const lacks = [];
    const before = of(photos, finding.ref, 'before').length;
    if (item(pack, finding.itemCode).photo && before === 0) lacks.push('photo');
    if (!finding.place?.trim()) lacks.push('place');
    if (!finding.description?.trim()) lacks.push('description');
    if (finding.fixed && of(photos, finding.ref, 'after').length < before) lacks.push('after');
    if (finding.fixed && !finding.witness?.trim()) lacks.push('witness');
    if (!finding.alike && !item(pack, finding.itemCode).confidential && alike(pack, finding).length > 0)
      lacks.push('alike');
    const mended = finding.fixed || finding.alike === 'MERGE' || major(pack, draft, finding);
    if (selfCheck(pack) && !mended && !finding.assigneeId) lacks.push('assignee');
    return lacks;
  }

  function counts(pack, draft) {
    const marks = Object.values(draft.marks);
    const count = mark => marks.filter(one => one === mark).length;
    const all = { OK: count('OK'), BAD: count('BAD'), NA: count('NA'), total: pack.items.length };
    return { ...all, done: all.OK + all.BAD + all.NA, UNCHECKED: all.total - all.OK - all.BAD - all.NA };
  }

  function signed(draft, photos) {
    const mark = draft.signature ?? {};
    const image = photos.some(photo => photo.ref === 'signature');
    return (image && mark.name?.trim()) || (mark.refused && mark.refusal?.trim() && mark.witness?.trim());
  }

  // What keeps the record from being sent, each with the place to go to.
  function missing(pack, draft, photos) {
    const list = [];
    pack.items
      .filter(one => draft.marks[one.code] === 'BAD' && findingsOf(draft, one.code).length === 0)
      .forEach(one => list.push({ text: visit.say('lackFinding', one.text), to: `#i/${one.code}` }));
    draft.findings.forEach(finding => {
      const lacks = missingOf(pack, draft, photos, finding);
      const name = finding.place?.trim() || item(pack, finding.itemCode).sub;
      if (lacks.length > 0)
        list.push({
          text: visit.say('lackIn', name, lacks.map(one => visit.say(`lack.${one}`)).join(visit.say('comma'))),
          to: `#f/${finding.ref}`,
        });
    });
    photos
      .filter(photo => photo.state === 'FAILED')
      .forEach(photo =>
        list.push({
          text: visit.say('lackPhotoFailed', photo.error ?? ''),
          to: photo.ref === 'signature' ? '#end' : `#f/${photo.ref}`,
        }),
      );
    if (signatureDue(pack) && !signed(draft, photos)) list.push({ text: visit.say('lackSignature'), to: '#sign' });
    return list;
  }

  const ids = photos => photos.sort((one, other) => one.at - other.at).map(photo => photo.evidenceId);
  const text = value => (value?.trim() ? value.trim() : null);

  function signature(draft, photos) {
    const mark = draft.signature ?? {};
    const image = photos.find(photo => photo.ref === 'signature');
    if (mark.refused) return { refusal: text(mark.refusal), witness: text(mark.witness) };
    return image ? { name: text(mark.name), post: text(mark.post), image: image.evidenceId } : null;
  }

  // As the server takes it; photos by the numbers under which it has them.
  function record(draft, photos) {
    return {
      key: draft.recordKey,
      arrivedAt: new Date(draft.arrivedAt).toISOString(),
      leftAt: new Date(draft.leftAt).toISOString(),
      results: Object.entries(draft.marks).map(([itemCode, mark]) => ({
        itemCode,
        mark,
        note: text(draft.notes[itemCode]),
      })),
      findings: draft.findings.map(finding => ({
        ref: finding.ref,
        itemCode: finding.itemCode,
        severity: finding.severity,
        place: text(finding.place),
        description: text(finding.description),
        basis: text(finding.basis),
        requirement: text(finding.requirement),
        fixedOnTheSpot: Boolean(finding.fixed),
        witness: finding.fixed ? text(finding.witness) : null,
        beforePhotos: ids(of(photos, finding.ref, 'before')),
        afterPhotos: finding.fixed ? ids(of(photos, finding.ref, 'after')) : [],
        alike: finding.alike ?? null,
        alikeCase: finding.alikeCase ?? null,
        assigneeId: finding.assigneeId ?? null,
      })),
      methods: draft.methods,
      companions: text(draft.companions),
      opinion: text(draft.opinion),
      signature: signature(draft, photos),
      supplement: Boolean(draft.supplement),
    };
  }

  window.visit.model = {
    item,
    findingsOf,
    rule,
    major,
    recent,
    alike,
    mayFix,
    selfCheck,
    signatureDue,
    of,
    missingOf,
    counts,
    missing,
    record,
    signed,
    samePlace,
  };
})();
