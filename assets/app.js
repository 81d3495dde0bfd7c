// What the pages do beyond plain HTML. Every page works without this file; htmx is set up by a meta tag.
'use strict';

// What scripts say, in the language of the page: ids without `ui-script-`.
const said = JSON.parse(document.querySelector('meta[name=focal-words]')?.content || '{}');

// Live regions: <div data-stream="/url"> shows what the server sends, until it sends the event "end".
// The browser reconnects by itself.
function listen(root) {
  for (const box of root.querySelectorAll('[data-stream]')) {
    if (box.dataset.listening) continue;
    box.dataset.listening = 'yes';
    const source = new EventSource(box.dataset.stream);
    const hasCome = Wait.stream(box, source);
    source.addEventListener('message', (event) => {
      if (!box.isConnected) return source.close();
      hasCome();
      box.innerHTML = event.data;
      if (window.htmx) htmx.process(box);
    });
    source.addEventListener('end', () => {
      source.close();
      if (box.dataset.streamThen === 'reload') location.reload();
    });
  }
}

// <form data-confirm="Remove the campaign?"> asks first, or the button that was pressed; data-confirm-yes names the button
// that goes on.
function ask(form, submitter, words) {
  const dialog = document.createElement('dialog');
  dialog.className = 'ask';
  const text = document.createElement('p');
  text.textContent = words.confirm;
  const answers = document.createElement('form');
  answers.method = 'dialog';
  for (const [value, label, look] of [['no', said.cancel, 'btn'], ['yes', words.confirmYes || said['go-on'], 'btn btn-primary']]) {
    const button = document.createElement('button');
    button.value = value;
    button.className = look;
    const span = document.createElement('span');
    span.textContent = label;
    button.append(span);
    answers.append(button);
  }
  dialog.setAttribute('aria-label', words.confirm);
  dialog.append(text, answers);
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (dialog.returnValue !== 'yes') return;
    form.dataset.confirmed = 'yes';
    form.requestSubmit(submitter);
  });
  document.body.append(dialog);
  dialog.showModal();
}

// In the capturing phase, so that htmx does not send what is still in question.
document.addEventListener('submit', (event) => {
  const form = event.target;
  const words = event.submitter?.dataset.confirm ? event.submitter.dataset : form.dataset;
  if (!words.confirm) return;
  if (form.dataset.confirmed) return void delete form.dataset.confirmed;
  event.preventDefault();
  event.stopImmediatePropagation();
  ask(form, event.submitter, words);
}, true);

const typing = (target) => target.closest('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]');

document.addEventListener('keydown', (event) => {
  if (event.isComposing || event.defaultPrevented) return;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    const form = event.target.closest('form');
    if (form) { event.preventDefault(); form.requestSubmit(); }
    return;
  }
  if (event.key === 'Escape') {
    for (const menu of document.querySelectorAll('details[data-menu][open]')) {
      menu.open = false;
      menu.querySelector('summary').focus();
    }
    return;
  }
  // Single letters never fire in fields, in dialogs or with other keys; data-keys="off" on the body switches them off.
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || event.target.closest('dialog')) return;
  if (document.body.dataset.keys === 'off') return;
  if (event.key === '/') {
    const search = document.querySelector('main [data-search]') || document.querySelector('[data-search]');
    if (search) { event.preventDefault(); search.focus(); search.select(); }
  } else if (event.key.toLowerCase() === 'l' && !event.repeat) {
    const log = document.querySelector('[data-key="l"]');
    if (log) { event.preventDefault(); log.click(); }
  }
});

// Menus close when something else is clicked.
document.addEventListener('click', (event) => {
  for (const menu of document.querySelectorAll('details[data-menu][open]')) {
    if (!menu.contains(event.target)) menu.open = false;
  }
  const dismiss = event.target.closest('[data-dismiss]');
  if (dismiss) dismiss.closest('.toast').remove();
});

// A choice that submits its form at once; without script the form has a button, hidden here.
document.addEventListener('change', (event) => {
  if (event.target.closest('[data-submit-on-change]')) event.target.form.requestSubmit();
});

// <form data-count="/url"> says, in its <output data-count-out>, what the server answers to what is typed so far.
function countAsTyped(root) {
  for (const form of root.querySelectorAll('form[data-count]')) {
    if (form.dataset.ready) continue;
    form.dataset.ready = 'yes';
    const out = form.querySelector('[data-count-out]');
    let timer = 0;
    let asked = null;
    form.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(async () => {
        if (asked) asked.abort();
        asked = new AbortController();
        const typed = new URLSearchParams(new FormData(form));
        typed.delete('csrf');
        out.setAttribute('aria-busy', 'true');
        const answer = await Wait.ask(`${form.dataset.count}?${typed}`, asked.signal);
        if (!answer) return;
        out.removeAttribute('aria-busy');
        out.textContent = answer.html ?? answer.why;
      }, 150);
    });
  }
}

// The theme changes at once; the form behind the buttons remembers it.
function theme(root) {
  for (const form of root.querySelectorAll('form[data-theme-switch]')) {
    if (form.dataset.ready) continue;
    form.dataset.ready = 'yes';
    form.addEventListener('submit', async (event) => {
      const choice = event.submitter && event.submitter.value;
      if (!choice) return;
      event.preventDefault();
      const body = new URLSearchParams(new FormData(form, event.submitter));
      const answer = await fetch(form.action, { method: 'POST', body, redirect: 'manual' });
      if (answer.type !== 'opaqueredirect' && !answer.ok) return location.reload();
      if (choice === 'system') delete document.documentElement.dataset.theme;
      else document.documentElement.dataset.theme = choice;
      for (const button of document.querySelectorAll('form[data-theme-switch] button')) {
        button.setAttribute('aria-pressed', String(button.value === choice));
      }
    });
  }
}

function wake(root) {
  listen(document);
  countAsTyped(document);
  theme(document);
  for (const element of document.querySelectorAll('[data-needs-script]')) element.hidden = false;
  for (const element of document.querySelectorAll('[data-no-script]')) element.hidden = true;
  const first = root.querySelector('[data-focus]');
  if (!first) return;
  // A field that has the focus when a page opens is given it first: the browser complains if it comes too late.
  if (document.querySelector('[autofocus]')) requestAnimationFrame(() => requestAnimationFrame(() => first.focus()));
  else first.focus();
}

document.addEventListener('DOMContentLoaded', () => wake(document));
document.addEventListener('htmx:afterSettle', (event) => wake(event.target));
