// What is shown while the server is asked, and when no answer comes: busy at once for whoever listens, in words after a
// moment, and a way to ask again. Nothing here is needed where pages are loaded whole.
'use strict';

const Wait = (() => {
  const MOMENT = 400; // milliseconds that pass before waiting is put into words

  const signIn = () => `/sign-in?${new URLSearchParams({ next: location.pathname + location.search })}`;

  // A piece of a page: { html }, or { why } there is none; null when nobody waits for it any more.
  async function ask(url, signal) {
    try {
      const answer = await fetch(url, { signal, headers: { 'HX-Request': 'true' } });
      if (answer.status === 401) return { why: said['signed-out'], href: signIn() };
      return answer.ok ? { html: await answer.text() } : { why: said['no-answer'] };
    } catch (error) {
      return error.name === 'AbortError' ? null : { why: said['no-answer'] };
    }
  }

  // A line of a list of options that is none of those that were sought.
  function option(text, action, data) {
    const line = document.createElement('li');
    line.className = 'sug-w';
    line.setAttribute('role', 'option');
    line.setAttribute('aria-selected', 'false');
    if (!action) line.setAttribute('aria-disabled', 'true');
    Object.assign(line.dataset, data);
    const words = document.createElement('span');
    words.textContent = text;
    line.append(words);
    if (action) {
      const link = document.createElement('b');
      link.textContent = action;
      line.append(' ', link);
    }
    return line;
  }

  // Fills a list of options; `changed` is called when it holds something else. Answers whether it holds what was asked for;
  // null when nobody waits for it any more.
  async function fill(list, url, signal, changed) {
    list.setAttribute('aria-busy', 'true');
    const late = setTimeout(() => {
      if (signal.aborted || list.querySelector('[role=option]:not(.sug-w)')) return;
      list.replaceChildren(option(said.waiting));
      changed();
    }, MOMENT);
    const answer = await ask(url, signal);
    clearTimeout(late);
    if (!answer || signal.aborted) return null;
    list.removeAttribute('aria-busy');
    if (answer.html !== undefined) list.innerHTML = answer.html;
    else if (answer.href) list.replaceChildren(option(answer.why, said['sign-in'], { href: answer.href }));
    else list.replaceChildren(option(answer.why, said.again, { again: 'yes' }));
    changed();
    return answer.html !== undefined;
  }

  // A line that says something went wrong, with a button that does something about it.
  function line(text, action, act) {
    const words = document.createElement('p');
    words.className = 'wait';
    words.setAttribute('role', 'status');
    words.append(text);
    if (action) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'link';
      button.textContent = action;
      button.addEventListener('click', (event) => {
        // A menu around it would take the click of a button that is gone for one beside it.
        event.stopPropagation();
        words.remove();
        act();
      });
      words.append(' ', button);
    }
    return words;
  }

  // What is wrong with an answer, as a line with what can be done.
  function trouble(answer, again) {
    if (answer.href) return line(answer.why, said['sign-in'], () => location.assign(answer.href));
    return line(answer.why, said.again, again);
  }

  // A box whose content is fetched: what was in it goes, unless no answer comes.
  async function load(box) {
    box.setAttribute('aria-busy', 'true');
    const answer = await ask(box.dataset.load);
    box.removeAttribute('aria-busy');
    if (answer.html === undefined) {
      const meanwhile = box.querySelector('[data-wait]');
      if (meanwhile) meanwhile.hidden = true;
      box.append(trouble(answer, () => {
        if (meanwhile) meanwhile.hidden = false;
        load(box);
      }));
      return;
    }
    delete box.dataset.load;
    box.innerHTML = answer.html;
  }

  // A live region says when what it shows is not brought up to date. Returns what is to be called when something comes.
  function stream(box, source) {
    let timer = 0;
    let words = null;
    const clear = () => {
      clearTimeout(timer);
      if (words) words.remove();
      words = null;
    };
    source.addEventListener('open', clear);
    source.addEventListener('error', () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        clear();
        if (!box.isConnected) return;
        words = source.readyState === EventSource.CLOSED
          ? line(said.stopped, said['load-again'], () => location.reload())
          : line(said.lost);
        box.after(words);
      }, 3 * MOMENT);
    });
    return clear;
  }

  // A letter in a frame: in words while it is made, and with a way to try again when it was not.
  function frame(view) {
    const box = view.parentElement;
    let words = null;
    const begin = () => {
      box.setAttribute('aria-busy', 'true');
      words = line(said.waiting);
      words.hidden = true;
      box.prepend(words);
      setTimeout((mine) => { mine.hidden = false; }, MOMENT, words);
    };
    view.addEventListener('load', () => {
      box.removeAttribute('aria-busy');
      words?.remove();
      const loads = performance.getEntriesByName(view.src).filter((entry) => entry.initiatorType === 'iframe');
      const { responseStatus } = loads.at(-1) || {};
      // 0 and none are no status: the browser does not tell it of every frame.
      if (!(responseStatus >= 400)) return;
      box.prepend(line(said['no-answer'], said.again, () => {
        begin();
        view.src = view.getAttribute('src');
      }));
    });
    const { responseStart = 0 } = performance.getEntriesByName(view.src)[0] || {};
    if (!responseStart) begin();
  }

  // The button that was pressed is busy until the next page comes.
  document.addEventListener('submit', (event) => {
    const button = event.submitter;
    if (event.defaultPrevented || !button) return;
    setTimeout(() => button.setAttribute('aria-busy', 'true'), MOMENT);
    setTimeout(() => button.removeAttribute('aria-busy'), 30 * 1000);
  });
  addEventListener('pageshow', () => {
    for (const button of document.querySelectorAll('button[aria-busy]')) button.removeAttribute('aria-busy');
  });

  document.addEventListener('DOMContentLoaded', () => {
    for (const view of document.querySelectorAll('.mail-frame iframe')) frame(view);
  });

  return { fill, load, line, stream, ask };
})();
