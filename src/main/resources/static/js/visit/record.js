// A record as the server takes it.
import { of } from './model.js';

const ids = photos => [...photos].sort((one, other) => one.at - other.at).map(photo => photo.evidenceId);
const text = value => (value?.trim() ? value.trim() : null);

function signature(draft, photos) {
  const mark = draft.signature ?? {};
  const image = photos.find(photo => photo.ref === 'signature');
  if (mark.refused) return { refusal: text(mark.refusal), witness: text(mark.witness) };
  return image ? { name: text(mark.name), post: text(mark.post), image: image.evidenceId } : null;
}

// As the server takes it; photos by the numbers under which it has them.
export function record(draft, photos) {
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
