// The form of a finding follows the chosen hazard: severity by rule, the day that the rules give, on the spot or not.
function followed(form) {
  const item = form.elements.itemCode;
  const severities = [...form.querySelectorAll('[name=severity]')];
  const rule = document.getElementById('severity-rule');
  const day = document.getElementById('deadline-rule');
  const plainDay = day.textContent;
  const basis = form.elements.basis;
  const plainBasis = basis.placeholder;
  const order = form.elements.requirement;
  const usually = form.querySelector('[data-order-hint]');
  const noBasis = form.querySelector('[data-basis-hint]');
  const example = form.querySelector('[data-example-hint]');
  const useText = form.querySelector('[data-use-text]');
  const outside = form.querySelector('[data-outside-hint]');
  const spot = form.querySelector('[data-on-the-spot]');
  const fixed = form.elements.fixedOnTheSpot;

  const chosen = () => item.selectedOptions[0]?.dataset ?? {};
  const severity = () => severities.find(radio => radio.checked)?.value;

  function follow() {
    const facts = chosen();
    const onlyMajor = facts.severity === 'MAJOR';
    if (onlyMajor)
      severities.forEach(radio => {
        radio.checked = radio.value === 'MAJOR';
      });
    rule.hidden = !onlyMajor;
    const major = severity() === 'MAJOR';
    const never = major || facts.zero === 'true';
    spot.hidden = never;
    if (never) fixed.checked = false;
    spot.classList.toggle('on', fixed.checked);
    outside.hidden = facts.external !== 'true' || fixed.checked;
    form.querySelector('[data-deadline]').hidden = fixed.checked || !outside.hidden;
    const proposed = major ? facts.major : facts.general;
    day.textContent = proposed ? form.elements.deadline.dataset.words.replace('{0}', proposed) : plainDay;
    useText.hidden = !facts.text;
    basis.placeholder = facts.basis || plainBasis;
    noBasis.hidden = !item.value || Boolean(facts.basis);
    example.hidden = !facts.example;
    example.textContent = facts.example ? example.dataset.words.replace('{0}', facts.example) : '';
    ordered(facts.order ?? '');
  }

  // The usual order of the chosen hazard, until somebody writes his own.
  function ordered(usual) {
    const own = order.value.trim() && order.value !== order.dataset.usual;
    usually.hidden = own || !usual || fixed.checked;
    if (own) return;
    order.dataset.usual = usual;
    if (order.value !== usual) order.value = usual;
  }

  order.addEventListener('input', () => {
    usually.hidden = order.value !== order.dataset.usual;
  });
  useText.addEventListener('click', () => {
    const text = form.elements.description;
    text.value = text.value ? `${text.value}\n${chosen().text}` : chosen().text;
    text.dispatchEvent(new Event('input', { bubbles: true }));
    text.focus();
  });
  form.addEventListener('change', follow);
  window.addEventListener('pageshow', follow);
  follow();
}

document.querySelectorAll('[data-finding]').forEach(followed);
