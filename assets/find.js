// Search boxes that answer while someone types: an ARIA combobox over what the server found. Without this file the form
// around the box opens the search page.
'use strict';

const PAUSE = 60; // milliseconds without a key before the server is asked

// <form data-find="/search/suggest"> with one input: an answer is opened.
// <form data-find="/search/suggest?kind=person" …> with data-find-name="person" on the input's box: an answer presses the
// button of that name, as if "Find" and "Add" had been.
function combobox(box) {
  if (box.dataset.ready) return;
  box.dataset.ready = 'yes';
  const input = box.querySelector('input[name=q]');
  if (!input) return;
  const list = document.createElement('ul');
  list.id = `find-${Math.random().toString(36).slice(2, 8)}`;
  list.className = 'sug';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', said.found);
  // In the top layer, so that no scrolling box cuts it off.
  list.popover = 'manual';
  const host = input.closest('.inp, .jump') || box;
  box.append(list);
  const status = document.createElement('span');
  status.className = 'sr';
  status.setAttribute('role', 'status');
  box.append(status);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-expanded', 'false');
  input.setAttribute('aria-controls', list.id);

  let timer = 0;
  let asked = null;
  let at = -1;
  let isOpen = false;
  const options = () => [...list.querySelectorAll('[role=option]')];

  function close() {
    clearTimeout(timer);
    if (asked) asked.abort();
    asked = null;
    if (isOpen) list.hidePopover();
    isOpen = false;
    at = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  function open() {
    const { left, bottom, width } = host.getBoundingClientRect();
    const wide = Math.min(Math.max(width, 352), innerWidth - 16);
    list.style.left = `${Math.max(8, Math.min(left, innerWidth - wide - 8))}px`;
    list.style.top = `${bottom + 4}px`;
    list.style.width = `${wide}px`;
    if (!isOpen) list.showPopover();
    isOpen = true;
    input.setAttribute('aria-expanded', 'true');
  }

  function mark(next) {
    const all = options();
    if (!all.length) return;
    at = (next + all.length) % all.length;
    all.forEach((option, i) => option.setAttribute('aria-selected', String(i === at)));
    all[at].scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', all[at].id);
  }

  async function ask() {
    const q = input.value.trim();
    if (!q) return close();
    if (asked) asked.abort();
    const mine = asked = new AbortController();
    const url = new URL(box.dataset.find, location.href);
    url.searchParams.set('q', q);
    const isThere = await Wait.fill(list, url, mine.signal, () => {
      if (document.activeElement !== input) return mine.abort();
      options().forEach((option, i) => { option.id = `${list.id}-${i}`; });
      at = -1;
      input.removeAttribute('aria-activedescendant');
      open();
      status.textContent = list.innerText;
    });
    if (!isThere || mine.signal.aborted) return;
    const found = list.querySelectorAll('[data-id]').length;
    status.textContent = found === 1 ? said['found-one'] : said['found-many'].replace('#', found);
  }

  function choose(option) {
    if (option.dataset.again) return ask();
    if (!option.dataset.id && !option.dataset.href) return;
    if (box.dataset.findName && option.dataset.id) {
      const button = document.createElement('button');
      button.name = box.dataset.findName;
      button.value = option.dataset.id;
      button.formNoValidate = true;
      button.hidden = true;
      box.append(button);
      close();
      input.form.requestSubmit(button);
    } else {
      location.href = option.dataset.href;
    }
  }

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!isOpen) ask();
      else mark(event.key === 'ArrowDown' ? at + 1 : at < 0 ? -1 : at - 1);
    } else if (event.key === 'Enter' && isOpen && at >= 0) {
      event.preventDefault();
      choose(options()[at]);
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  });
  // Before the input loses the focus.
  list.addEventListener('mousedown', (event) => {
    const option = event.target.closest('[role=option]');
    event.preventDefault();
    if (option) choose(option);
  });
  input.addEventListener('blur', close);
}

function wakeFinders() {
  for (const box of document.querySelectorAll('[data-find]')) combobox(box);
}

document.addEventListener('DOMContentLoaded', wakeFinders);
document.addEventListener('htmx:afterSettle', wakeFinders);

// What a menu holds is fetched when it is first opened.
document.addEventListener('toggle', (event) => {
  const box = event.target.open && event.target.querySelector(':scope > [data-load]');
  if (box && !box.hasAttribute('aria-busy')) {
    for (const line of box.querySelectorAll('.wait')) line.remove();
    Wait.load(box);
  }
}, true);

// Lists whose rows are chosen: how many, and everybody on the page at once.
function count(form) {
  const rows = [...form.querySelectorAll('tbody input[type=checkbox]')];
  const chosen = rows.filter((row) => row.checked).length;
  const label = form.querySelector('[data-picked]');
  if (label) label.textContent = said.selected.replace('#', chosen);
  const all = form.querySelector('[data-pick-all]');
  if (all) {
    all.checked = rows.length > 0 && chosen === rows.length;
    all.indeterminate = chosen > 0 && chosen < rows.length;
  }
}

document.addEventListener('change', (event) => {
  const form = event.target.closest('form.picks');
  if (!form) return;
  if (event.target.matches('[data-pick-all]')) {
    for (const row of form.querySelectorAll('tbody input[type=checkbox]')) row.checked = event.target.checked;
  }
  count(form);
});
document.addEventListener('reset', (event) => {
  if (event.target.matches('form.picks')) setTimeout(() => count(event.target));
});
document.addEventListener('DOMContentLoaded', () => {
  for (const form of document.querySelectorAll('form.picks')) count(form);
});
