// The command palette (Mod+K), the letters that lead to a section after G, the list of all keys (?), and what is filled in
// once the page stands. Without this file there are the search page and the links.
'use strict';

const LINE_PAUSE = 60; // milliseconds without a key before the server is asked

function setUpPalette(dialog) {
  const input = dialog.querySelector('input');
  const list = dialog.querySelector('[role=listbox]');
  const status = dialog.querySelector('[role=status]');
  let timer = 0;
  let asked = null;
  let isStale = false;
  let at = -1;
  const options = () => [...list.querySelectorAll('[role=option]')];

  function mark(next) {
    const all = options();
    at = all.length ? (next + all.length) % all.length : -1;
    all.forEach((option, i) => option.setAttribute('aria-selected', String(i === at)));
    if (at < 0) return input.removeAttribute('aria-activedescendant');
    all[at].scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', all[at].id);
  }

  async function ask() {
    clearTimeout(timer);
    if (asked) asked.abort();
    const mine = asked = new AbortController();
    const url = `${list.dataset.lines}?${new URLSearchParams({ q: input.value })}`;
    const isThere = await Wait.fill(list, url, mine.signal, () => {
      options().forEach((option, i) => { option.id = `pal-${i}`; });
      mark(0);
      status.textContent = list.innerText;
    });
    if (!isThere) return;
    isStale = false;
    const { length } = options();
    status.textContent = length === 1 ? status.dataset.foundOne : status.dataset.foundMany.replace('#', length);
  }

  function go(option) {
    if (option.dataset.again) ask();
    else if (option.dataset.href) location.href = option.dataset.href;
  }

  dialog.addEventListener('open-palette', () => {
    if (dialog.open) return dialog.close();
    for (const other of document.querySelectorAll('dialog[open]')) other.close();
    input.value = '';
    list.replaceChildren();
    dialog.showModal();
    input.focus();
    ask();
  });
  input.addEventListener('input', () => {
    isStale = true;
    clearTimeout(timer);
    timer = setTimeout(ask, LINE_PAUSE);
  });
  input.addEventListener('keydown', async (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      mark(event.key === 'ArrowDown' ? at + 1 : at - 1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (options()[at]?.dataset.again) return void ask();
      // Whoever is faster than the server means what it will answer.
      if (isStale) await ask();
      const chosen = options()[at];
      if (chosen) go(chosen);
    }
  });
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = event.target.closest('[role=option]');
    if (option) go(option);
  });
  dialog.addEventListener('click', (event) => { if (event.target === dialog) dialog.close(); });
}

document.addEventListener('keydown', (event) => {
  const isPalette = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  const palette = document.getElementById('palette');
  if (!isPalette || !palette || event.isComposing) return;
  event.preventDefault();
  palette.dispatchEvent(new Event('open-palette'));
});

// What the page of all keys says, in a dialog.
async function showKeys() {
  let dialog = document.getElementById('all-keys');
  if (!dialog) {
    const answer = await fetch('/keys').catch(() => null);
    // The page of its own says what is wrong.
    if (!answer || !answer.ok) return location.assign('/keys');
    if (document.querySelector('dialog[open]')) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    dialog = document.createElement('dialog');
    dialog.id = 'all-keys';
    dialog.className = 'kys';
    dialog.setAttribute('aria-label', page.querySelector('h1').textContent);
    dialog.append(document.adoptNode(page.querySelector('.kys-b')));
    dialog.querySelector('form').hidden = false;
    dialog.addEventListener('click', (event) => { if (event.target === dialog) dialog.close(); });
    document.body.append(dialog);
    nameModifiers();
  }
  dialog.showModal();
}

// Apple's keyboards have another key.
function nameModifiers() {
  if (!/Mac|iP(hone|ad)/.test(navigator.platform)) return;
  for (const key of document.querySelectorAll('[data-mod]')) key.textContent = key.dataset.mod;
}

// G, then a letter. Before all others, so that the letter means nothing else.
let goingSince = -Infinity;
document.addEventListener('keydown', (event) => {
  if (!isShortcut(event)) return;
  const key = event.key.toLowerCase();
  const isGoing = event.timeStamp - goingSince < 1500;
  goingSince = -Infinity;
  if (isGoing && /^[a-z]$/.test(key)) {
    event.preventDefault();
    event.stopImmediatePropagation();
    const link = document.querySelector(`[data-go="${key}"]`);
    if (link) location.href = link.href;
  } else if (key === 'g') {
    event.preventDefault();
    goingSince = event.timeStamp;
  } else if (event.key === '?') {
    event.preventDefault();
    showKeys();
  }
}, true);

document.addEventListener('DOMContentLoaded', async () => {
  const palette = document.getElementById('palette');
  if (palette) setUpPalette(palette);
  nameModifiers();
  for (const box of document.querySelectorAll('[data-fill]')) {
    const answer = await fetch(box.dataset.fill).catch(() => null);
    if (answer && answer.ok) box.innerHTML = await answer.text();
  }
});
