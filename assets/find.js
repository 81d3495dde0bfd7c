// Search boxes that answer while someone types (combobox.js). Without this file the form around the box opens the search
// page.
'use strict';

// <form data-find="/search/suggest"> with one input: an answer is opened. With data-find-name="person" beside it, an answer
// presses the button of that name, as if "Find" and "Add" had been.
function finder(box) {
  if (box.dataset.ready) return;
  box.dataset.ready = 'yes';
  const input = box.querySelector('input[name=q]');
  if (!input) return;
  const status = document.createElement('span');
  status.className = 'sr';
  status.setAttribute('role', 'status');

  async function find(list, q, signal, shown) {
    const url = new URL(box.dataset.find, location.href);
    url.searchParams.set('q', q);
    const isThere = await Wait.fill(list, url, signal, () => {
      shown();
      status.textContent = list.innerText;
    });
    if (!isThere || signal.aborted) return false;
    const found = list.querySelectorAll('[data-id]').length;
    status.textContent = found === 1 ? said['found-one'] : said['found-many'].replace('#', found);
    return true;
  }

  function choose(option) {
    if (!box.dataset.findName || !option.dataset.id) return void (location.href = option.dataset.href);
    const button = document.createElement('button');
    button.name = box.dataset.findName;
    button.value = option.dataset.id;
    button.formNoValidate = true;
    button.hidden = true;
    box.append(button);
    input.form.requestSubmit(button);
  }

  combobox(input, { label: said.found, home: box, host: input.closest('.inp, .jump') || box, least: 352, find, choose });
  box.append(status);
}

function wakeFinders() {
  for (const box of document.querySelectorAll('[data-find]')) finder(box);
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
