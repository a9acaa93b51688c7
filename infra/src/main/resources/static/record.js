// Extras for forms, which work without: the running score of a fidelity check, and a draft of it kept in this browser.

const form = document.querySelector('#recording');
const sections = [...document.querySelectorAll('.check-section')];

function score(section) {
  const answered = [...section.querySelectorAll('input[type="radio"]:checked')];
  const items = section.querySelectorAll('.check-item').length;
  const most = (answers) => answers.reduce((sum, answer) => sum + Number(answer.closest('.check-item').dataset.most), 0);
  const open = answered.filter((answer) => (section.dataset.open ?? '').split(' ').includes(answer.value));
  const out = answered.filter((answer) => answer.value === 'NOT_APPLICABLE');
  // what is no number is no points; what does not apply and what stays open leave those possible
  const points = answered.reduce((sum, answer) => sum + (Number(answer.value) || 0), 0);
  const possible = Number(section.dataset.possible) - most(open) - most(out);
  const percent = Math.round((1000 * points) / possible) / 10;
  const wanted = section.dataset.percent;
  const reached = wanted && answered.length === items && points * 100 >= Number(wanted) * possible;
  const left = items - answered.length;
  const standing = left > 0 ? `, ${left} to go`
    : open.length > 0 ? `, ${open.length} open` : wanted ? (reached ? ', the criterion is met' : ', the criterion is not met') : '';
  section.querySelector('.running').hidden = false;
  section.querySelector('output').textContent = possible > 0
    ? `${points} of ${possible} points, ${percent} %${standing}`
    : `${answered.length} of ${items} items answered`;
}

const key = () => `check ${[...form.querySelectorAll('[name="instrument"], [name="instrumentVersion"], [name="sections"]')].map((f) => f.value).join(' ')}`;

function keep() {
  const answers = Object.fromEntries([...form.querySelectorAll('.check-item input:checked')].map((a) => [a.name, a.value]));
  try {
    localStorage.setItem(key(), JSON.stringify(answers));
  } catch {
    // a browser that keeps nothing keeps no draft
  }
}

function restore() {
  if (form.querySelector('.check-item input:checked')) return;
  try {
    for (const [name, value] of Object.entries(JSON.parse(localStorage.getItem(key())) ?? {})) {
      const answer = [...form.querySelectorAll('.check-item input')].find((a) => a.name === name && a.value === value);
      if (answer) answer.checked = true;
    }
  } catch {
    // nothing was kept, or nothing that can be read
  }
}

if (form && sections.length > 0) {
  restore();
  sections.forEach(score);
  form.addEventListener('change', () => {
    sections.forEach(score);
    keep();
  });
}

// what was recorded is no draft any more
if (document.querySelector('[data-recorded="record-fidelity-check"]')) {
  try {
    Object.keys(localStorage)
      .filter((kept) => kept.startsWith('check '))
      .forEach((kept) => localStorage.removeItem(kept));
  } catch {
    // nothing was kept
  }
}
