// What a visit that the server does not know of is begun with: a pack made of the kit, as the server would make it.
const suits = ({ kinds, facility }, school) =>
  (kinds.length === 0 || !school.kind || kinds.includes(school.kind)) &&
  (!facility || !school.facilities || school.facilities.includes(facility));

// begun: schoolId, mode, checklistId (null for none), memberIds; leader: the name of whoever begins.
export function packOf(kit, id, begun, leader) {
  const school = kit.schools.find(one => one.id === begun.schoolId);
  const list = kit.checklists.find(one => one.id === begun.checklistId);
  const there = kit.items.filter(one => suits(one, school)).map(one => one.item);
  const absent = kit.items.filter(one => !suits(one, school)).map(one => ({ ...one.item, omitted: true }));
  const listed = item => list?.items.includes(item.code);
  const left = item => ({ ...item, omitted: Boolean(list) && listed(item) });
  return {
    id,
    schoolId: school.id,
    schoolName: school.name,
    on: kit.today,
    mode: begun.mode,
    state: 'PLANNED',
    checklist: list?.name ?? '',
    members: [leader, ...kit.people.filter(one => begun.memberIds.includes(one.id)).map(one => one.name)],
    writer: null,
    mine: true,
    items: list ? list.items.flatMap(code => there.filter(item => item.code === code)) : [],
    more: list ? [...absent.map(left), ...there.filter(item => !listed(item))] : [...there, ...absent.map(left)],
    groups: kit.groups,
    recent: [],
    people: kit.staff,
    places: [],
    plates: (kit.plates ?? []).filter(one => one.schoolId === school.id),
    now: kit.now,
  };
}

// Schools that somebody is likely to stand in front of: where he was lately, those he answers for, those of the same
// townships; each once.
export function likely(kit, most) {
  const seen = kit.schools.filter(one => one.seen).sort((one, other) => one.seen - other.seen);
  const own = kit.schools.filter(one => one.own);
  const townships = new Set([...seen.slice(0, 2), ...own].map(one => one.township).filter(Boolean));
  const near = kit.schools.filter(one => townships.has(one.township));
  return [...new Set([...seen.slice(0, 4), ...own, ...near])].slice(0, most);
}

// As typed, {name · code}, a name or a code; null when it says none, or several.
export function schoolOf(kit, text) {
  const typed = text.slice(text.lastIndexOf('·') + 1).trim();
  const found = kit.schools.filter(one => one.code.toLowerCase() === typed.toLowerCase() || one.name === typed);
  return found.length === 1 ? found[0] : null;
}
