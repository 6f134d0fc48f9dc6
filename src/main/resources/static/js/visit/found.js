// What is found: of an item of the list or of another, or of what nobody has named yet; and by which item it is named.
import { newId } from './id.js';
import { findingsOf, free, item as itemOf, named, withAdded } from './model.js';

// Gives the record in hand what is done with findings; unlisted: what to do when nothing is found of an item any more.
export function withFindings(app) {
  // What is gone through beside the list, or instead of one.
  const listed = code => {
    if (itemOf(app.pack, code)) return;
    app.draft.added = [...(app.draft.added ?? []), code];
    app.pack = withAdded(app.base, app.draft);
  };
  const unlisted = code => {
    if (!code || findingsOf(app.draft, code).length > 0) return;
    delete app.draft.marks[code];
    if (!free(app.base)) return;
    app.draft.added = (app.draft.added ?? []).filter(one => one !== code);
    app.pack = withAdded(app.base, app.draft);
  };
  const bad = code => {
    app.draft.marks[code] = 'BAD';
    delete app.draft.bulk?.[code];
  };

  async function opened(code, fields) {
    if (code) listed(code);
    const finding = {
      ref: newId(),
      itemCode: code,
      severity: 'GENERAL',
      place: '',
      words: '',
      fixed: false,
      alike: null,
      alikeCase: null,
      ...fields,
    };
    Object.assign(finding, named(finding, itemOf(app.pack, code)), { itemCode: code });
    if (code) bad(code);
    app.draft.findings.push(finding);
    await app.touch();
    location.hash = `#f/${finding.ref}`;
    return finding;
  }

  app.add = code => {
    listed(code);
    app.touch();
    app.redraw();
    document.getElementById(`i-${code}`)?.scrollIntoView({ block: 'center' });
  };
  // code: null for what nobody has named yet; fields: what is known of it beforehand.
  app.found = async (code, files, fields = {}) => {
    const finding = await opened(code, fields);
    await app.addPhotos(finding.ref, 'before', files);
  };
  app.foundByWords = (code, words, fields = {}) => opened(code, { words, ...fields });
  app.rename = (finding, renaming) => {
    app.write(finding, { renaming });
    app.redraw();
  };
  app.name = (finding, code) => {
    const was = finding.itemCode;
    listed(code);
    const said = named(finding, itemOf(app.pack, code), itemOf(app.pack, was));
    app.write(finding, { renaming: false, ...said, alike: null, alikeCase: null });
    bad(code);
    if (was !== code) unlisted(was);
    app.touch();
    app.redraw();
  };
  return { unlisted };
}
