// The editor of letters: what stands between braces is marked, and fields are completed after "{{". Without this file the
// fields are plain and are sent all the same.
'use strict';

const BLOCKS = new Set(['if', 'unless', 'each', 'with']);
const HELPERS = new Set(['date', 'list', 'plural', 'default']);
const SHOWN = 8; // fields offered at once

// What a tag is: a comment, a block, a field or a helper that there is, or a mistake. The server has the last word.
function kind(tag, known) {
  if (tag.startsWith('{{!')) return 'cmt';
  if (!tag.endsWith('}}')) return 'bad';
  const words = tag.slice(2, -2).replace(/^~|~$/g, '').trim().split(/\s+/);
  const first = words[0];
  if (first === 'else' || first.startsWith('/')) return 'blk';
  if (first.startsWith('#')) return BLOCKS.has(first.slice(1)) ? 'blk' : 'bad';
  const name = (words.length > 1 && HELPERS.has(first) ? words[1] : first).replace(/^@root\./, '');
  if (words.length > 1 && !HELPERS.has(first)) return 'bad';
  // Inside #with and #each names are shorter, and which block that is, is not worked out here.
  if (known.has(name) || /^(this|@index|@first|@last|\.\.\/.*)$/.test(name)) return 'var';
  return [...known].some((full) => full.endsWith(`.${name}`)) ? 'var' : 'bad';
}

// A layer behind a text area that shows the same text with its tags marked.
function highlighted(area, known) {
  const box = document.createElement('div');
  box.className = 'hb';
  const layer = document.createElement('pre');
  layer.setAttribute('aria-hidden', 'true');
  area.replaceWith(box);
  box.append(layer, area);
  const paint = () => {
    const parts = [];
    let at = 0;
    for (const match of area.value.matchAll(/\{\{!--[\s\S]*?--\}\}|\{\{[^{}\n]*\}{0,2}/g)) {
      parts.push(area.value.slice(at, match.index));
      const mark = document.createElement('span');
      mark.className = `hb-${kind(match[0], known)}`;
      mark.textContent = match[0];
      parts.push(mark);
      at = match.index + match[0].length;
    }
    // A last line break needs something after it to be shown.
    parts.push(`${area.value.slice(at)}\n`);
    layer.replaceChildren(...parts);
    follow();
  };
  const follow = () => {
    layer.scrollTop = area.scrollTop;
    layer.scrollLeft = area.scrollLeft;
  };
  area.addEventListener('input', paint);
  area.addEventListener('scroll', follow);
  paint();
}

// Suggestions that open after "{{" and write what is chosen, so that undo still works.
function completed(input, fields) {
  const list = document.createElement('ul');
  list.id = `${input.id}-fields`;
  list.className = 'sug hb-sug';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', said.fields);
  list.popover = 'manual';
  input.closest('.f').append(list);
  // A text of several lines stays a text field: a combobox holds one.
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  const status = document.createElement('span');
  status.className = 'sr';
  status.setAttribute('role', 'status');
  input.closest('.f').append(status);
  let isOpen = false;
  let at = 0;

  const typed = () => {
    const match = /\{\{([\w.]*)$/.exec(input.value.slice(0, input.selectionStart));
    return match ? match[1] : null;
  };

  function close() {
    if (isOpen) list.hidePopover();
    isOpen = false;
    status.textContent = '';
    input.removeAttribute('aria-activedescendant');
  }

  function mark(next) {
    const options = [...list.children];
    at = (next + options.length) % options.length;
    options.forEach((option, i) => option.setAttribute('aria-selected', String(i === at)));
    options[at].scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', options[at].id);
  }

  function suggest() {
    const begun = typed();
    if (begun === null) return close();
    const sought = begun.toLowerCase();
    const found = fields.filter(({ name, label }) => `${name} ${label}`.toLowerCase().includes(sought)).slice(0, SHOWN);
    if (!found.length) return close();
    list.replaceChildren(...found.map((field, i) => {
      const option = document.createElement('li');
      option.id = `${list.id}-${i}`;
      option.setAttribute('role', 'option');
      option.dataset.written = field.written;
      const code = document.createElement('code');
      code.textContent = field.written;
      option.append(code, ` ${field.label}`);
      return option;
    }));
    const { left, bottom, width } = input.getBoundingClientRect();
    const wide = Math.min(Math.max(width, 288), 448, innerWidth - 16);
    list.style.left = `${Math.max(8, Math.min(left, innerWidth - wide - 8))}px`;
    list.style.width = `${wide}px`;
    list.style.top = `${Math.min(bottom + 4, innerHeight - 200)}px`;
    if (!isOpen) list.showPopover();
    isOpen = true;
    status.textContent = list.getAttribute('aria-label') + ': ' + found.length;
    mark(0);
  }

  function take(option) {
    const begun = typed();
    const end = input.selectionStart;
    const closing = input.value.slice(end).startsWith('}}') ? '' : '}}';
    input.setSelectionRange(end - begun.length, end);
    document.execCommand('insertText', false, option.dataset.written + closing);
    close();
  }

  input.addEventListener('input', suggest);
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (!isOpen || event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      mark(event.key === 'ArrowDown' ? at + 1 : at - 1);
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      take(list.children[at]);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  });
  // Before the input loses the focus.
  list.addEventListener('mousedown', (event) => {
    const option = event.target.closest('[role=option]');
    event.preventDefault();
    if (option) take(option);
  });
}

// <form data-hb="id of a datalist">: option value = what is written, label = what it is, data-field = its bare name.
document.addEventListener('DOMContentLoaded', () => {
  for (const form of document.querySelectorAll('form[data-hb]')) {
    const options = document.getElementById(form.dataset.hb)?.options || [];
    const fields = [...options].map((one) => ({ written: one.value, label: one.label, name: one.dataset.field }));
    const known = new Set(fields.map((field) => field.name));
    for (const input of form.querySelectorAll('textarea, input[name=subject]')) {
      if (input.tagName === 'TEXTAREA') highlighted(input, known);
      completed(input, fields);
    }
  }
});
