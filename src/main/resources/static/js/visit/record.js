// A record as the server takes it.
import { firstAnchor, timeOf, timesOf } from './clock.js';
import { of } from './model.js';

const ids = photos => [...photos].sort((one, other) => one.at - other.at).map(photo => photo.evidenceId);
const text = value => (value?.trim() ? value.trim() : null);

function signature(draft, photos) {
  const mark = draft.signature ?? {};
  const image = photos.find(photo => photo.ref === 'signature');
  if (mark.refused) return { refusal: text(mark.refusal), witness: text(mark.witness) };
  return image ? { name: text(mark.name), post: text(mark.post), image: image.evidenceId } : null;
}

// When it was ticked together with others, by how long before sending; nothing for what was ticked for itself.
function bulk(draft, line, now, code) {
  const event = draft.bulk?.[code];
  if (!event) return {};
  const ago = now - timeOf(line, event);
  return { bulkAgo: Number.isFinite(ago) ? Math.max(0, Math.round(ago)) : 0 };
}

// A plate that was read, by how long before sending, and what was found there.
const scans = (draft, line, now) =>
  draft.scans.map(({ code, event }, at) => {
    const ago = now - timeOf(line, event);
    const last = draft.scans.findLastIndex(one => one.code === code) === at;
    return {
      code,
      ago: Number.isFinite(ago) ? Math.max(0, Math.round(ago)) : 0,
      refs: last ? draft.findings.filter(finding => finding.plate === code).map(finding => finding.ref) : [],
    };
  });

const within = (least, time, most) => Math.min(Math.max(time, least), most);

// When the inspector came and went, by the server's clock: as he put it right, as the clocks of the device tell, or as it
// was believed when it happened. Never before the visit was fetched, and never later than the last reading of the line.
export function momentsOf(draft, line) {
  const from = firstAnchor(line) ?? -Infinity;
  const now = timesOf(line)?.at(-1) ?? Infinity;
  const told = name => draft.put?.[name] ?? timeOf(line, name) ?? draft[`${name}At`];
  const arrived = within(from, told('arrived'), now);
  return { from, now, arrived, left: within(arrived, told('left') ?? now, now) };
}

// Told by how long before sending it was: the server counts back from the moment at which it receives them.
function ago(draft, { from, now, arrived, left }) {
  const putRight = Boolean(draft.put?.arrived ?? draft.put?.left);
  const fetchedAt = new Date(from).toISOString();
  return { fetchedAt, arrivedAgo: Math.round(now - arrived), leftAgo: Math.round(now - left), putRight };
}

// As the server takes it; photos by the numbers under which it has them. The line ends with the moment of sending.
export function record(draft, photos, line = []) {
  const moments = momentsOf(draft, line);
  return {
    key: draft.recordKey,
    arrivedAt: new Date(moments.arrived).toISOString(),
    leftAt: new Date(moments.left).toISOString(),
    times: firstAnchor(line) === null ? null : ago(draft, moments),
    results: Object.entries(draft.marks).map(([itemCode, mark]) => ({
      itemCode,
      mark,
      note: text(draft.notes[itemCode]),
      ...bulk(draft, line, moments.now, itemCode),
    })),
    findings: draft.findings.map(finding => ({
      ref: finding.ref,
      itemCode: finding.itemCode,
      severity: finding.severity,
      place: text(finding.place),
      description: text(finding.description),
      basis: text(finding.basis),
      requirement: finding.remark === 'CRITICISM' ? null : text(finding.requirement),
      fixedOnTheSpot: Boolean(finding.fixed),
      witness: finding.fixed ? text(finding.witness) : null,
      beforePhotos: ids(of(photos, finding.ref, 'before')),
      afterPhotos: finding.fixed ? ids(of(photos, finding.ref, 'after')) : [],
      alike: finding.alike ?? null,
      alikeCase: finding.alikeCase ?? null,
      assigneeId: finding.assigneeId ?? null,
      ...(finding.remark ? { remark: finding.remark } : {}),
    })),
    methods: draft.methods,
    companions: text(draft.companions),
    opinion: text(draft.opinion),
    signature: signature(draft, photos),
    ...(draft.scans?.length ? { scans: scans(draft, line, moments.now) } : {}),
    supplement: Boolean(draft.supplement),
  };
}
