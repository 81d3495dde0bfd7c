// Lists that are walked by keys: J and K move, from page to page, X selects, S sets a stance, Enter opens. On a record, J and K lead on through
// the list it was opened from. Z takes back what the message on the page offers to take back. The row that was reached is
// tr[data-person].is-at.
'use strict';

// Whether a key may be a shortcut: alone, not typed into anything, nothing open above the page, not switched off.
function isShortcut(event) {
  return !(event.isComposing || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey
    || typing(event.target) || document.querySelector('dialog[open]') || document.body.dataset.keys === 'off');
}

const walkRows = () => [...document.querySelectorAll('table[data-rows] tbody tr[data-person]')];

function markRow(row) {
  for (const other of walkRows()) {
    other.classList.toggle('is-at', other === row);
    if (other === row) other.tabIndex = 0;
    else other.removeAttribute('tabindex');
  }
}

function reachRow(row) {
  if (!row) return;
  markRow(row);
  row.focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest' });
}

function moveRow(by) {
  const rows = walkRows();
  const at = rows.findIndex((row) => row.classList.contains('is-at'));
  const next = at < 0 ? 0 : at + by;
  if (rows[next]) return reachRow(rows[next]);
  // Beyond the last row is the first of the next page, before the first one the last of the page before.
  const page = document.querySelector(`main .pager a[rel="${by > 0 ? 'next' : 'prev'}"]`);
  if (!page) return;
  try {
    sessionStorage.setItem('focal-page', JSON.stringify({ href: page.href, by }));
  } catch { /* no row is reached there */ }
  page.click();
}

// The row that a key has led to from another page of the list; none if this page was reached otherwise.
function rowFromPage() {
  const rows = walkRows();
  try {
    const { href, by } = JSON.parse(sessionStorage.getItem('focal-page') || '{}');
    sessionStorage.removeItem('focal-page');
    return href === location.href ? rows.at(by > 0 ? 0 : -1) : null;
  } catch {
    return null;
  }
}

// What Tab or a click reaches is where the keys go on from.
document.addEventListener('focusin', (event) => {
  const row = event.target.closest('table[data-rows] tr[data-person]');
  if (row && !row.classList.contains('is-at')) markRow(row);
});

function openStances(row) {
  const menu = document.getElementById('stance-menu');
  const pill = row && row.querySelector('.stb');
  if (!menu || !pill) return false;
  reachRow(row);
  const form = menu.querySelector('form');
  form.elements.person.value = row.dataset.person;
  form.elements.back.value = `${form.elements.back.value.split('#')[0]}#${row.id}`;
  menu.querySelector('[data-name]').textContent = pill.dataset.stanceOf;
  const now = pill.querySelector('.st').className;
  let current = null;
  for (const button of form.querySelectorAll('[name=level]')) {
    const isNow = now.split(' ').includes(`st-${button.value}`);
    button.toggleAttribute('aria-current', isNow);
    if (isNow) current = button;
  }
  menu.showModal();
  const { left, bottom } = pill.getBoundingClientRect();
  const { offsetHeight: height, offsetWidth: width } = menu;
  const isWide = innerWidth > 768;
  menu.style.left = isWide ? `${Math.max(8, Math.min(left, innerWidth - width - 8))}px` : '';
  menu.style.top = isWide ? `${Math.max(8, Math.min(bottom + 4, innerHeight - height - 8))}px` : '';
  (current || form.querySelector('[name=level]')).focus();
  return true;
}

function setUpStances(menu) {
  const levels = [...menu.querySelectorAll('[name=level]')];
  const now = () => levels.find((button) => button.hasAttribute('aria-current')) || levels[0];
  menu.addEventListener('keydown', (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.name === 'source') {
      // Enter would choose the first stance, which nobody has said.
      if (event.key === 'Enter') { event.preventDefault(); now().focus(); }
      return;
    }
    if (event.target.closest('select')) return;
    const digit = /^(?:Digit|Numpad)([1-7])$/.exec(event.code);
    const at = levels.indexOf(document.activeElement);
    if (digit) {
      event.preventDefault();
      levels[digit[1] - 1].click();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      levels[(at + step + levels.length) % levels.length].focus();
    }
  });
  menu.addEventListener('click', (event) => { if (event.target === menu) menu.close(); });
  // Should the row leave the list by its new stance, the next in its place is reached.
  menu.addEventListener('submit', () => {
    const at = walkRows().findIndex((row) => row.classList.contains('is-at'));
    sessionStorage.setItem('focal-at', String(at));
  });
  for (const pill of document.querySelectorAll('table[data-rows] .stb')) {
    pill.setAttribute('role', 'button');
    pill.setAttribute('aria-haspopup', 'dialog');
  }
}

document.addEventListener('click', (event) => {
  const pill = event.target.closest('table[data-rows] .stb');
  if (!pill || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (openStances(pill.closest('tr'))) event.preventDefault();
});

document.addEventListener('keydown', (event) => {
  // A link that acts as a button is pressed by the space bar, too.
  if (event.key === ' ' && event.target.matches('.stb[role=button]')) {
    event.preventDefault();
    openStances(event.target.closest('tr'));
    return;
  }
  if (event.key === 'Enter' && event.target.matches('tr.is-at') && !event.defaultPrevented) {
    event.preventDefault();
    event.target.querySelector('th a').click();
    return;
  }
  if (!isShortcut(event)) return;
  const row = document.querySelector('table[data-rows] tr.is-at');
  const key = event.key.toLowerCase();
  if (key === 'j' || key === 'k') {
    const record = document.querySelector(`.walk [data-key="${key}"]`);
    if (walkRows().length) moveRow(key === 'j' ? 1 : -1);
    else if (record) record.click();
    else return;
  } else if (key === 'x' && row) {
    row.querySelector('.ck input')?.click();
  } else if (key === 's' && row && !event.repeat) {
    if (!openStances(row)) return;
  } else if (key === 'z' && !event.repeat) {
    const undo = document.querySelector('.toast form');
    if (!undo) return;
    undo.requestSubmit();
  } else {
    return;
  }
  event.preventDefault();
});

document.addEventListener('DOMContentLoaded', () => {
  const menu = document.getElementById('stance-menu');
  if (menu) setUpStances(menu);
  const led = rowFromPage();
  if (!walkRows().length) return;
  const named = location.hash.startsWith('#p-') && document.getElementById(location.hash.slice(1));
  const was = sessionStorage.getItem('focal-at');
  sessionStorage.removeItem('focal-at');
  if (led) reachRow(led);
  else if (named) reachRow(named);
  else if (was !== null && location.hash.startsWith('#p-')) reachRow(walkRows()[Math.min(Number(was), walkRows().length - 1)]);
});
