// An ARIA combobox: a field that keeps the focus, over a list of what the server found.
'use strict';

// The list, named `label`, is put into `home` and hangs below `host`, at least `least` pixels wide. find(list, q, signal,
// shown) fills it, calls shown() each time it holds something else, and answers whether it holds what was sought. isEager:
// it opens without a word, marks its first line, and keys wait for it.
function combobox(input, { label, home, host, least = 0, isEager = false, find, choose }) {
  const list = document.createElement('ul');
  list.id = `find-${Math.random().toString(36).slice(2, 8)}`;
  list.className = 'sug';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', label);
  // In the top layer, so that no scrolling box cuts it off.
  list.popover = 'manual';
  home.append(list);
  const set = (name, value) => input.setAttribute(name, value);
  set('role', 'combobox');
  set('aria-autocomplete', 'list');
  set('aria-expanded', 'false');
  set('aria-controls', list.id);
  let timer = 0;
  let asked = null;
  let at = -1;
  let isOpen = false;
  let then = null; // what a key that came before the answer wants: 'mark' or 'choose'
  const options = () => [...list.querySelectorAll('[role=option]')];

  function unmark() {
    at = -1;
    input.removeAttribute('aria-activedescendant');
  }

  function close() {
    clearTimeout(timer);
    timer = 0;
    if (asked) asked.abort();
    asked = null;
    then = null;
    if (isOpen) list.hidePopover();
    isOpen = false;
    unmark();
    set('aria-expanded', 'false');
  }

  function open() {
    const { left, bottom, width } = host.getBoundingClientRect();
    const wide = Math.min(Math.max(width, least), innerWidth - 16);
    list.style.left = `${Math.max(8, Math.min(left, innerWidth - wide - 8))}px`;
    list.style.top = `${bottom + 4}px`;
    list.style.width = `${wide}px`;
    if (!isOpen) list.showPopover();
    isOpen = true;
    set('aria-expanded', 'true');
  }

  function mark(next) {
    const all = options();
    if (!all.length) return;
    at = (next + all.length) % all.length;
    all.forEach((option, i) => option.setAttribute('aria-selected', String(i === at)));
    all[at].scrollIntoView({ block: 'nearest' });
    set('aria-activedescendant', all[at].id);
  }

  async function ask() {
    clearTimeout(timer);
    timer = 0;
    const q = input.value.trim();
    if (!q && !isEager) return close();
    if (asked) asked.abort();
    const mine = asked = new AbortController();
    const isThere = await find(list, q, mine.signal, () => {
      if (document.activeElement !== input) return mine.abort();
      options().forEach((option, i) => { option.id = `${list.id}-${i}`; });
      unmark();
      open();
    });
    if (!isThere || mine.signal.aborted) return;
    const all = options();
    if (isEager && !all.length) return close();
    const wanted = then;
    then = null;
    if (isEager && (q || wanted)) mark(0);
    if (wanted === 'choose') take(all[0]);
  }

  function take(option) {
    if (option.dataset.again) return ask();
    if (option.hasAttribute('aria-disabled')) return;
    close();
    choose(option);
  }

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 60);
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const isWaiting = timer !== 0 || (asked && !isOpen);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (isOpen && !(isEager && timer)) return mark(event.key === 'ArrowDown' ? at + 1 : at < 0 ? -1 : at - 1);
      if (isEager) then = 'mark';
      if (!isWaiting || timer) ask();
    } else if (event.key === 'Enter' && (isEager || at >= 0)) {
      event.preventDefault();
      if (isEager && isWaiting && (input.value.trim() || then)) {
        then = 'choose';
        if (timer) ask();
      } else if (at >= 0) {
        take(options()[at]);
      }
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  });
  // Before the field loses the focus.
  list.addEventListener('mousedown', (event) => {
    event.preventDefault();
    const option = event.target.closest('[role=option]');
    if (option) take(option);
  });
  if (isEager) {
    input.addEventListener('focus', () => { if (!input.value) ask(); });
    input.addEventListener('click', () => { if (!isOpen) ask(); });
  }
  input.addEventListener('blur', close);
  // It hangs below the field, wherever that goes.
  for (const move of ['scroll', 'resize']) addEventListener(move, () => { if (isOpen) open(); }, true);
}
