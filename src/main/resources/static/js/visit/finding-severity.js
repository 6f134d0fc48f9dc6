// How grave it is, and whether it was put right at once; what the rules decide is not asked.
import { h, icon, segment } from './elements.js';
import { lack, mistake, people, pictures } from './finding-parts.js';
import * as model from './model.js';
import { say } from './words.js';

export function severity(app, finding) {
  const rule = model.rule(app.pack, app.draft, finding.itemCode);
  return h(
    'div',
    { class: 'field' },
    h('span', { class: 'label' }, say('severity')),
    rule
      ? h(
          'p',
          { class: 'visit-rule' },
          icon('lock'),
          h(
            'span',
            {},
            h('b', {}, say('major')),
            ' · ',
            say(rule.key, ...rule.values),
            h('br', {}),
            h('small', {}, say('ruleHint')),
          ),
        )
      : segment(
          [
            ['GENERAL', say('general')],
            ['MAJOR', say('major')],
          ],
          finding.severity,
          value => {
            const milder = value === 'MAJOR' ? { fixed: false, remark: null } : {};
            app.write(finding, { severity: value, ...milder });
            app.redraw();
          },
          say('severity'),
        ),
    mistake(app, finding, ['severity']),
  );
}

const REMARKS = ['CRITICISM', 'ADVICE'];

// A school that looks at itself neither criticises nor advises itself.
const outcomes = app =>
  model.selfCheck(app.pack)
    ? [
        [false, say('fixedNo')],
        [true, say('fixedYes')],
      ]
    : [[false, say('orderIt')], [true, say('fixedYes')], ...REMARKS.map(kind => [kind, say(`remark.${kind}`)])];

export function onTheSpot(app, finding) {
  const question = model.selfCheck(app.pack) ? 'fixedQuestion' : 'outcomeQuestion';
  if (!model.mayFix(app.pack, app.draft, finding)) {
    const why =
      finding.alike === 'MERGE'
        ? 'noFixMerged'
        : model.item(app.pack, finding.itemCode).zeroTolerance
          ? 'noFixZero'
          : 'noFixMajor';
    return h(
      'p',
      { class: 'visit-hint' },
      icon('info-circle'),
      h('span', {}, say(why)),
      mistake(app, finding, ['fixedOnTheSpot', 'remark']),
    );
  }
  return h(
    'div',
    { class: 'visit-spot' },
    h('span', { class: 'label' }, say(question)),
    segment(
      outcomes(app),
      finding.remark ?? Boolean(finding.fixed),
      value => {
        app.write(finding, { fixed: value === true, remark: REMARKS.includes(value) ? value : null });
        app.redraw();
      },
      say(question),
    ),
    finding.remark && h('p', { class: 'visit-hint' }, icon('info-circle'), h('span', {}, say(`remarkHint.${finding.remark}`))),
    finding.fixed &&
      h(
        'div',
        { class: 'visit-after' },
        h('p', { class: 'label' }, say('afterTitle')),
        pictures(app, finding, 'after'),
        lack(app, finding, 'after'),
        mistake(app, finding, ['afterPhotos']),
        people(app, finding, 'witness', say('witness')),
      ),
    mistake(app, finding, ['fixedOnTheSpot', 'remark']),
  );
}
