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
            app.write(finding, { severity: value, fixed: value === 'MAJOR' ? false : finding.fixed });
            app.redraw();
          },
          say('severity'),
        ),
    mistake(app, finding, ['severity']),
  );
}

export function onTheSpot(app, finding) {
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
      mistake(app, finding, ['fixedOnTheSpot']),
    );
  }
  return h(
    'div',
    { class: 'visit-spot' },
    h('span', { class: 'label' }, say('fixedQuestion')),
    segment(
      [
        [false, say('fixedNo')],
        [true, say('fixedYes')],
      ],
      Boolean(finding.fixed),
      value => {
        app.write(finding, { fixed: value });
        app.redraw();
      },
      say('fixedQuestion'),
    ),
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
    mistake(app, finding, ['fixedOnTheSpot']),
  );
}
