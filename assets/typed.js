// What was typed is not lost when a form is refused or the server fails: this window keeps what was sent until the next page
// shows what became of it, and fills it in when the page of the form is opened again.
'use strict';

(() => {
  const NAME = 'focal:form';

  function kept() {
    try {
      return JSON.parse(sessionStorage.getItem(NAME) || 'null');
    } catch {
      return null;
    }
  }

  function keep(entry) {
    try {
      if (entry) sessionStorage.setItem(NAME, JSON.stringify(entry));
      else sessionStorage.removeItem(NAME);
    } catch { /* nothing is kept */ }
  }

  const formsTo = (action) => [...document.querySelectorAll('main form')].filter((form) => form.getAttribute('action') === action);
  const isTyped = (field) => field.name && !['hidden', 'password', 'file', 'submit', 'button', 'reset'].includes(field.type);

  // A contact has drafts of its own.
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== 'post' || !form.closest('main') || form.closest('dialog') || form.matches('[data-log]')) return;
    const fields = [...form.elements].filter(isTyped);
    if (!fields.length || form.querySelector('[type=password]')) return;
    const names = new Set(fields.map((field) => field.name));
    const sent = [...new FormData(form)].filter(([name, value]) => names.has(name) && typeof value === 'string');
    const action = form.getAttribute('action');
    keep({ account: Kept.account, path: location.pathname + location.search, action, place: formsTo(action).indexOf(form), sent });
  });

  function fill(form, sent) {
    const left = new Map();
    for (const [name, value] of sent) left.set(name, [...(left.get(name) || []), value]);
    for (const field of [...form.elements].filter(isTyped)) {
      const values = left.get(field.name) || [];
      if (field.type === 'checkbox' || field.type === 'radio') field.checked = values.includes(field.value);
      else if (field.multiple) for (const one of field.options) one.selected = values.includes(one.value);
      else if (values.length) field.value = values.shift();
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }

  document.addEventListener('DOMContentLoaded', () => {
    const entry = kept();
    const failed = document.querySelector('[data-failed-form]');
    if (failed) {
      if (!entry) return;
      keep({ ...entry, hasFailed: true });
      failed.querySelector('[data-typed-words]').hidden = false;
      const back = failed.querySelector('[data-typed-back]');
      if (back) back.href = entry.path;
      return;
    }
    if (!entry) return;
    const here = location.pathname + location.search === entry.path;
    // On the way, somebody may have to sign in.
    if (entry.hasFailed && !here) return;
    keep(null);
    // Whoever comes back without having seen a page of ours had no network.
    const isBack = performance.getEntriesByType('navigation')[0]?.type === 'back_forward';
    // Whoever signed in meanwhile may be somebody else.
    const isMine = entry.account === Kept.account;
    const form = here && isMine && (entry.hasFailed || isBack) && formsTo(entry.action)[entry.place];
    if (!form) return;
    fill(form, entry.sent);
    const words = Wait.line(form.querySelector('[type=file]') ? said['typed-without-files'] : said.typed);
    words.classList.add('wait-typed');
    form.before(words);
  });
})();

// A file that is too large is said to be so before it is sent.
document.addEventListener('change', (event) => {
  const { maxBytes, tooLarge } = event.target.dataset || {};
  if (!maxBytes || !event.target.files) return;
  const size = [...event.target.files].reduce((sum, file) => sum + file.size, 0);
  event.target.setCustomValidity(size > Number(maxBytes) ? tooLarge : '');
  event.target.reportValidity();
});
