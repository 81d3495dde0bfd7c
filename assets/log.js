// Logging a contact: the form over any page, people found while typing, drafts, and saving without leaving the page.
// Without this file the form is a page of its own.
'use strict';

const LogForm = (() => {
  const DRAFT = 250; // milliseconds without a key before the draft is kept

  // What is sent, without the token and without the buttons' own names.
  const NOT_SENT = ['csrf', 'enter', 'find', 'add', 'add_new', 'drop', 'drop_name'];
  function fieldsOf(form, submitter) {
    return [...new FormData(form, submitter || null)].filter(([name]) => !NOT_SENT.includes(name));
  }

  const keyOf = (form) => form.elements.form_key.value;
  const part = (form, name) => form.querySelector(`[data-part=${name}]`);
  const chips = (form) => [...part(form, 'chips').querySelectorAll('[data-chip]')];
  const nameOn = (chip) => chip.querySelector('[data-name]').textContent;

  // Whom and what a draft is about, at a glance.
  function glance(form) {
    const words = form.elements.notes.value.trim().split(/\s+/).slice(0, 12).join(' ');
    return [...chips(form).map(nameOn), words].filter(Boolean).join(' · ');
  }

  function addChip(form, kind, value, name) {
    const chip = form.querySelector(`template[data-chip-${kind}]`).content.firstElementChild.cloneNode(true);
    chip.querySelector('input').value = value;
    chip.querySelector('[data-name]').textContent = name;
    const button = chip.querySelector('button');
    button.value = value;
    button.setAttribute('aria-label', `${button.getAttribute('aria-label')} ${name}`);
    part(form, 'chips').append(chip);
  }

  // The people with what was said last and where they stand, as the server knows them. Without a network the chips stay
  // as they are.
  async function refresh(form) {
    const mine = form.asked = {};
    const said = fieldsOf(form).filter(([name]) => /^(person|named|newcomer|objective|stance-.*)$/.test(name));
    let answer;
    try {
      answer = await fetch(`/contacts/with?${new URLSearchParams(said)}`, { headers: { 'HX-Request': 'true' } });
    } catch {
      return;
    }
    if (!answer.ok || form.asked !== mine) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (form.asked !== mine) return;
    for (const name of ['chips', 'after']) part(form, name).replaceChildren(...page.querySelector(`[data-part=${name}]`).childNodes);
  }

  // The box in which people are looked for: those met lately, and then those who are found.
  function people(form) {
    const input = form.elements.q;

    // Without a network a name is taken as it is typed.
    function asTyped(q) {
      if (!q) return '';
      const line = form.querySelector('template[data-option-named]').content.firstElementChild.cloneNode(true);
      line.querySelector('[data-name]').textContent = q;
      line.dataset.named = q;
      return line.outerHTML;
    }

    async function found(q, signal) {
      try {
        const query = new URLSearchParams({ q, objective: form.elements.objective.value });
        const answer = await fetch(`/contacts/people?${query}`, { signal, headers: { 'HX-Request': 'true' } });
        return answer.ok ? await answer.text() : asTyped(q);
      } catch {
        return asTyped(q);
      }
    }

    async function find(list, q, signal, shown) {
      const html = await found(q, signal);
      if (signal.aborted) return false;
      list.innerHTML = html;
      const has = chips(form).map((chip) => chip.querySelector('input').value);
      for (const option of list.querySelectorAll('[role=option]')) if (has.includes(option.dataset.id)) option.remove();
      shown();
      return true;
    }

    function choose(option) {
      const { id, label, newcomer, named } = option.dataset;
      input.value = '';
      if (id) addChip(form, 'person', id, label);
      else if (newcomer) addChip(form, 'newcomer', newcomer, newcomer);
      else addChip(form, 'named', named, named);
      form.elements.notes.focus();
      changed(form);
      refresh(form);
    }

    const [home, host] = [form.querySelector('.log-find'), input.closest('.chipin')];
    combobox(input, { label: input.placeholder, home, host, isEager: true, find, choose });
    input.addEventListener('keydown', (event) => {
      if (event.key !== 'Backspace' || input.value || event.isComposing || event.ctrlKey || event.metaKey) return;
      const last = chips(form).pop();
      if (last) remove(form, last);
    });
  }

  function remove(form, chip) {
    chip.remove();
    form.elements.q.focus();
    changed(form);
    refresh(form);
  }

  // What is in the form, to tell whether anything was typed.
  const state = (form) => JSON.stringify(fieldsOf(form).filter(([name, value]) => value && name !== 'form_key'));

  // Keeps the draft once something was typed, and says so.
  function changed(form) {
    clearTimeout(form.timer);
    form.timer = setTimeout(() => keep(form), DRAFT);
  }

  function keep(form) {
    clearTimeout(form.timer);
    form.timer = 0;
    if (!form.isConnected || form.dataset.saved || form.untouched === state(form)) return;
    const names = Object.fromEntries(chips(form).map((chip) => [chip.querySelector('input').value, nameOn(chip)]));
    const entry = { at: Date.now(), what: glance(form), path: location.pathname, fields: fieldsOf(form), names };
    const isKept = Kept.put('draft', keyOf(form), entry);
    form.querySelector('[data-draft-line]').hidden = !isKept;
    try {
      sessionStorage.setItem('focal:typed', keyOf(form));
    } catch { /* not offered by itself */ }
  }

  function fill(form, entry) {
    part(form, 'chips').replaceChildren();
    part(form, 'after').replaceChildren();
    form.querySelector('[name=said_on]')?.remove();
    for (const input of form.querySelectorAll('[type=checkbox]')) input.checked = false;
    for (const [name, value] of entry.fields) {
      if (['person', 'named', 'newcomer'].includes(name)) {
        addChip(form, name, value, (entry.names || {})[value] || value);
      } else if (name.startsWith('stance-') || name === 'said_on') {
        // Stances until the server has drawn the scale.
        const said = document.createElement('input');
        said.type = 'hidden';
        said.name = name;
        said.value = value;
        if (name === 'said_on') form.append(said);
        else part(form, 'after').append(said);
      } else if (name !== 'back') {
        const all = form.querySelectorAll(`[name="${CSS.escape(name)}"]`);
        for (const field of all) {
          if (field.type === 'radio' || field.type === 'checkbox') field.checked = field.value === value;
          else if (field.tagName !== 'BUTTON') field.value = value;
        }
      }
    }
    const folded = form.querySelector('.log-more:has([name=minutes])');
    if (folded) folded.open = entry.fields.some(([name, value]) => value && ['minutes', 'preparation', 'direction'].includes(name));
    form.querySelector('[data-draft-offers]').replaceChildren();
    form.querySelector('[data-draft-line]').hidden = false;
    refresh(form);
  }

  // Drafts that are kept; the one that was being typed when the page was loaded anew goes on by itself.
  function offer(form) {
    const asked = new URLSearchParams(location.search).get('draft');
    const mended = asked && Kept.all('sent').find((entry) => entry.key === asked);
    if (mended) {
      fill(form, mended);
      keep(form);
      return Kept.drop('sent', asked), Kept.show();
    }
    const drafts = Kept.drafts().filter((draft) => draft.key !== keyOf(form));
    let typed = null;
    try {
      typed = sessionStorage.getItem('focal:typed');
    } catch { /* none */ }
    const how = performance.getEntriesByType('navigation')[0]?.type;
    const same = drafts.find((draft) => draft.key === typed && draft.path === location.pathname);
    if (same && how !== 'navigate' && !form.closest('dialog')) return fill(form, same);
    form.querySelector('[data-draft-offers]').replaceChildren(...drafts.slice(0, 3).map((draft) => {
      const line = form.querySelector('template[data-draft-offer]').content.firstElementChild.cloneNode(true);
      line.querySelector('[data-draft-what]').textContent = draft.what;
      line.querySelector('[data-draft-take]').addEventListener('click', () => {
        fill(form, draft);
        form.elements.notes.focus();
      });
      line.querySelector('[data-draft-drop]').addEventListener('click', () => {
        Kept.drop('draft', draft.key);
        line.remove();
      });
      return line;
    }));
  }

  // Empties the form for another contact with the same people.
  function renew(form) {
    form.querySelector('[name=said_on]')?.remove();
    form.elements.form_key.value = crypto.randomUUID();
    form.elements.notes.value = '';
    form.elements.task.value = '';
    for (const none of form.querySelectorAll('[name=next][value=none], [name^="stance-"][value=""]')) none.checked = true;
    form.querySelector('[data-draft-line]').hidden = true;
    clearTimeout(form.timer);
    form.timer = 0;
    form.untouched = state(form);
  }

  function tell(form, which) {
    for (const name of ['saving', 'offline', 'unsaved', 'unkept']) form.querySelector(`[data-${name}]`).hidden = name !== which;
  }

  async function send(form, submitter) {
    if (form.dataset.sending) return;
    form.dataset.sending = 'yes';
    form.setAttribute('aria-busy', 'true');
    tell(form, null);
    const late = setTimeout(() => tell(form, 'saving'), 400);
    const fields = fieldsOf(form, submitter);
    const names = Object.fromEntries(chips(form).map((chip) => [chip.querySelector('input').value, nameOn(chip)]));
    try {
      let answer = await Kept.post(fields, form.elements.csrf.value);
      clearTimeout(late);
      tell(form, null);
      if (answer.status === 403) {
        // The session is another than when the page was loaded.
        const { csrf } = await Kept.token();
        if (csrf) answer = await Kept.post(fields, csrf);
      }
      await answered(form, answer);
    } catch (error) {
      clearTimeout(late);
      tell(form, null);
      if (!(error instanceof TypeError)) throw error;
      const isKept = Kept.queue(keyOf(form), { what: glance(form), path: location.pathname, fields, names });
      tell(form, isKept ? 'offline' : 'unkept');
      if (isKept) renew(form);
    } finally {
      delete form.dataset.sending;
      form.removeAttribute('aria-busy');
    }
  }

  async function answered(form, answer) {
    const box = form.closest('[data-log-here]');
    const html = await answer.text();
    if (answer.status === 422) {
      box.innerHTML = html;
      const next = box.querySelector('form[data-log]');
      ready(next, true);
      box.querySelector('.errs')?.focus();
    } else if (answer.ok) {
      clearTimeout(form.timer);
      form.dataset.saved = 'yes';
      Kept.drop('draft', keyOf(form));
      const to = answer.headers.get('location') || '/contacts';
      if (!html.trim()) return go(to);
      box.innerHTML = html;
      box.dataset.savedTo = to;
      for (const element of box.querySelectorAll('[data-no-script]')) element.hidden = true;
      box.querySelector('[name=next]').focus();
    } else {
      keep(form);
      tell(form, 'unsaved');
    }
  }

  function go(to) {
    const here = location.pathname + location.search;
    if (to === here) location.reload();
    else location.assign(to);
  }

  // Sets up a form once. `isAgain`: it came back with errors.
  function ready(form, isAgain) {
    if (!form || form.dataset.ready) return;
    form.dataset.ready = 'yes';
    for (const element of form.querySelectorAll('[data-no-script]')) element.hidden = true;
    if (form.dataset.offline !== undefined) {
      // Drawn long ago, for any number of contacts.
      const now = new Date();
      const two = (n) => String(n).padStart(2, '0');
      form.elements.form_key.value = crypto.randomUUID();
      form.elements.date.value = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
      form.elements.time.value = `${two(now.getHours())}:${two(now.getMinutes())}`;
      for (const [id, name] of InView.remembered()) addChip(form, 'person', id, name);
    }
    form.untouched = state(form);
    people(form);
    if (isAgain) form.querySelector('[data-draft-line]').hidden = !Kept.all('draft').some((draft) => draft.key === keyOf(form));
    else offer(form);

    form.addEventListener('input', () => changed(form));
    form.addEventListener('change', async (event) => {
      changed(form);
      const { name, value } = event.target;
      if (name === 'objective') refresh(form);
      if (name === 'next' && value === 'pick') form.elements.due.focus();
      if ((name === 'date' || name === 'due') && value) {
        const looking = name === 'due' ? 'ahead' : 'back';
        const answer = await fetch(`/contacts/day?${new URLSearchParams({ said: value, looking })}`).catch(() => null);
        const shown = answer?.ok ? await answer.text() : '';
        if (shown && form.elements[name].value === value) form.elements[name].value = shown;
      }
    });
    form.addEventListener('click', (event) => {
      const button = event.target.closest('button');
      if (!button) return;
      if (button.name === 'drop' || button.name === 'drop_name') {
        event.preventDefault();
        remove(form, button.closest('[data-chip]'));
      } else if (button.matches('[data-draft-discard]')) {
        clearTimeout(form.timer);
        Kept.drop('draft', keyOf(form));
        renew(form);
        form.elements.notes.focus();
      }
    });
    form.addEventListener('keydown', (event) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || document.body.dataset.keys === 'off') return;
      const letter = event.key.length === 1 && /[a-z]/i.test(event.key) ? event.key.toLowerCase() : event.code.replace('Key', '').toLowerCase();
      const button = form.querySelector(`[data-alt="${CSS.escape(letter)}"]`);
      if (button) {
        event.preventDefault();
        form.requestSubmit(button);
      }
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (event.submitter?.name === 'enter' && form.elements.q.value.trim()) return;
      send(form, event.submitter);
    });
  }

  // What was pressed before the form was there.
  function replay(keys) {
    const field = document.activeElement;
    for (const key of keys) {
      if (key.length === 1) field.value += key;
      else field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      if (key.length === 1) field.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }

  const focusFirst = (form) => (chips(form).length ? form.elements.notes : form.elements.q).focus();

  async function openOver(link) {
    const url = InView.address(link);
    const dialog = document.getElementById('log-dialog').content.firstElementChild.cloneNode(true);
    const box = dialog.querySelector('[data-log-here]');
    dialog.addEventListener('click', (event) => {
      if (event.target.closest('[data-close]')) dialog.close();
    });
    dialog.addEventListener('close', () => {
      const form = box.querySelector('form[data-log]');
      if (form && form.timer) keep(form);
      dialog.remove();
      if (box.dataset.savedTo) go(box.dataset.savedTo);
      else link.focus();
    });
    const early = [];
    const wait = (event) => {
      if (event.key === 'Escape' || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      if (event.key.length === 1 || event.key === 'ArrowDown' || event.key === 'Enter') early.push(event.key);
    };
    dialog.addEventListener('keydown', wait);
    document.body.append(dialog);
    box.setAttribute('aria-busy', 'true');
    dialog.showModal();
    let answer;
    try {
      answer = await fetch(url, { headers: { 'HX-Request': 'true' } });
    } catch {
      // The page that is kept for this, if there is one.
      InView.remember(url.searchParams.getAll('person'));
      return location.assign(url);
    }
    if (!answer.ok) return location.assign(url);
    box.innerHTML = await answer.text();
    box.removeAttribute('aria-busy');
    dialog.removeEventListener('keydown', wait);
    const form = box.querySelector('form[data-log]');
    if (!form) return location.assign(url);
    ready(form, false);
    focusFirst(form);
    replay(early);
  }

  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="/contacts/new"]');
    if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (link.matches('[data-kept-open]') || link.target) return;
    const here = document.querySelector('main form[data-log]');
    event.preventDefault();
    if (here) {
      here.scrollIntoView({ block: 'nearest' });
      focusFirst(here);
    } else if (!document.querySelector('dialog[open]')) {
      openOver(link);
    }
  });

  // After saving: skipping the next step goes on to the page, which may be this one.
  document.addEventListener('click', (event) => {
    const skip = event.target.closest('form[data-next] [data-skip]');
    if (!skip || event.defaultPrevented) return;
    event.preventDefault();
    go(skip.getAttribute('href'));
  });

  addEventListener('pagehide', () => {
    for (const form of document.querySelectorAll('form[data-log]')) if (form.timer) keep(form);
  });

  document.addEventListener('DOMContentLoaded', () => {
    const form = document.querySelector('main form[data-log]');
    if (!form) return;
    ready(form, document.querySelector('.errs') !== null);
    if (location.pathname === '/contacts/new' && !document.querySelector('.errs')) focusFirst(form);
  });

  return { ready };
})();
