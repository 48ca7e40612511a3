'use strict';
/* Posts a form to the command door and shows what it answers, beside the fields it is about. */
(function () {
  const form = document.getElementById('form');
  const data = form.dataset;
  const problems = document.getElementById('problems');
  const done = document.getElementById('done');
  const button = form.querySelector('[type=submit]');
  const label = button.textContent;
  let sending = false;
  button.disabled = false;

  form.addEventListener('submit', async event => {
    event.preventDefault();
    if (sending) { return; }
    clear();
    const missing = lacking();
    if (missing.length > 0) { show(data.heading, missing); return; }
    busy(true);
    try {
      await send(body());
    } catch (broken) {
      show(data.unreachable, []);
    } finally {
      busy(false);
    }
  });

  form.addEventListener('input', event => {
    const field = event.target;
    if (field.id === 'headcount-total' && field.value !== '') { form.querySelector('[name=headcount][value=total]').checked = true; }
  });

  async function send(json) {
    const headers = {
      'Content-Type': 'application/json', Accept: 'application/json, application/problem+json',
      'Accept-Language': data.lang, 'Idempotency-Key': data.key
    };
    const token = document.cookie.split('; ').find(cookie => cookie.startsWith('XSRF-TOKEN='));
    if (token) { headers['X-XSRF-TOKEN'] = decodeURIComponent(token.slice('XSRF-TOKEN='.length)); }
    const answer = await fetch(form.action, { method: 'POST', headers, body: JSON.stringify(json), credentials: 'same-origin', redirect: 'error' });
    const said = await answer.json();
    if (answer.ok) { recorded(said, json); } else { refused(said); }
  }

  function refused(problem) {
    const malformed = problem.code === 'request.malformed';
    const places = (problem.errors || []).map(error => ({
      pointer: error.pointer || '', text: malformed ? wrong(error) : reason(error, problem)
    }));
    show(malformed ? data.heading : problem.detail || problem.title || data.unreachable, places);
  }

  /* The schema speaks English and to programs; the page has words of its own for each field. */
  function wrong(error) {
    const field = error.pointer ? fieldAt(error.pointer) : undefined;
    return field ? field.dataset.wrong || data.wrong : error.detail;
  }

  function reason(error, problem) {
    return !error.detail || error.detail === problem.code ? problem.detail : error.detail;
  }

  function recorded(answer, json) {
    const year = String(json.on || '').slice(0, 4);
    const link = done.querySelector('[data-fill=see]');
    const address = link.dataset.see.replace(/\{(\w+)\}/g, (whole, name) =>
      encodeURIComponent(name === 'year' ? year : (answer.ids || {})[name] || ''));
    link.href = address + (address.includes('?') ? '&' : '?') + 'minPosition=' + encodeURIComponent(answer.position);
    done.querySelector('[data-fill=position]').textContent = new Intl.NumberFormat(data.lang).format(answer.position);
    const warnings = done.querySelector('[data-fill=warnings]');
    for (const warning of answer.warnings || []) { line(warnings, warning.message); }
    warnings.hidden = !warnings.hasChildNodes();
    form.hidden = true;
    done.hidden = false;
    done.focus();
  }

  /* ---- what the fields say, as JSON ---- */
  function body() {
    const json = {};
    for (const field of form.querySelectorAll('[data-pointer]')) {
      const value = told(field);
      if (value !== undefined) { put(json, field, value); }
    }
    return json;
  }

  function put(json, field, value) {
    if ('choice' in field.dataset) {
      const [name, id] = value.split(':');
      json[name] = id;
      return;
    }
    const names = field.dataset.pointer.slice(1).split('/');
    let at = json;
    for (const name of names.slice(0, -1)) { at = at[name] = at[name] || {}; }
    at[names.at(-1)] = value;
  }

  function told(field) {
    if ('headcount' in field.dataset) { return headcount(field); }
    const other = field.dataset.unless && document.getElementById(field.dataset.unless);
    if (other && other.value.trim() !== '') { return undefined; }
    const text = field.value.trim();
    if (text === '') { return undefined; }
    switch (field.dataset.type) {
      case 'number': return Number(text);
      case 'list': return text.split(',').map(part => part.trim()).filter(part => part !== '');
      default: return text;
    }
  }

  function headcount(field) {
    const chosen = field.querySelector('[name=headcount]:checked');
    if (!chosen) { return undefined; }
    if (chosen.value !== 'total') { return chosen.value; }
    const text = field.querySelector('input[type=number]').value;
    return text === '' ? undefined : { total: Number(text) };
  }

  /* ---- problems ---- */
  function lacking() {
    return [...form.querySelectorAll('[data-pointer]')]
      .filter(field => (field.required || field.dataset.required === 'true') && told(field) === undefined && !instead(field))
      .map(field => ({ pointer: field.dataset.pointer, text: field.dataset.missing }));
  }

  function instead(field) {
    const other = field.dataset.unless && document.getElementById(field.dataset.unless);
    return Boolean(other && other.value.trim() !== '');
  }

  function fieldAt(pointer) {
    const fields = [...form.querySelectorAll('[data-pointer]')];
    const fits = fields.filter(field => [field.dataset.pointer, ...(field.dataset.also || '').split(' ').filter(Boolean)]
      .some(own => pointer === own || pointer.startsWith(own + '/') || (pointer !== '' && own.startsWith(pointer + '/'))));
    return fits.find(field => field.offsetParent !== null && told(field) !== undefined) || fits[0];
  }

  function show(heading, places) {
    const head = document.createElement('p');
    head.textContent = heading;
    problems.append(head);
    const list = document.createElement('ul');
    for (const place of places) {
      const field = place.pointer === '' ? undefined : fieldAt(place.pointer);
      if (field) { beside(field, place.text, list); } else if (place.text && place.text !== heading) { line(list, place.text); }
    }
    if (list.hasChildNodes()) { problems.append(list); }
    problems.hidden = false;
    problems.focus();
  }

  function beside(field, text, list) {
    const input = field.matches('fieldset') ? field.querySelector('input') : field;
    const id = (field.id || 'field') + field.dataset.pointer.replace(/\//g, '-') + '-problem';
    if (!document.getElementById(id)) {
      const says = document.createElement('p');
      says.className = 'problem';
      says.id = id;
      says.textContent = text;
      if (field.matches('fieldset')) { field.append(says); } else { field.after(says); }
      input.setAttribute('aria-describedby', [input.getAttribute('aria-describedby'), id].filter(Boolean).join(' '));
    }
    input.setAttribute('aria-invalid', 'true');
    const hidden = field.closest('details');
    if (hidden) { hidden.open = true; }
    const item = document.createElement('li');
    const link = document.createElement('a');
    const name = field.matches('fieldset') ? field.querySelector('legend') : form.querySelector('label[for="' + field.id + '"]');
    input.id = input.id || id + '-at';
    link.href = '#' + input.id;
    link.textContent = (name ? name.textContent.trim() + ': ' : '') + text;
    link.addEventListener('click', event => { event.preventDefault(); input.focus(); });
    item.append(link);
    list.append(item);
  }

  function clear() {
    problems.replaceChildren();
    problems.hidden = true;
    for (const old of form.querySelectorAll('.problem')) {
      for (const input of form.querySelectorAll('[aria-describedby~="' + old.id + '"]')) {
        const rest = input.getAttribute('aria-describedby').split(' ').filter(id => id !== old.id).join(' ');
        if (rest) { input.setAttribute('aria-describedby', rest); } else { input.removeAttribute('aria-describedby'); }
      }
      old.remove();
    }
    for (const input of form.querySelectorAll('[aria-invalid]')) { input.removeAttribute('aria-invalid'); }
  }

  function busy(now) {
    sending = now;
    button.disabled = now;
    button.textContent = now ? button.dataset.busy : label;
    form.setAttribute('aria-busy', String(now));
  }

  function line(list, text) {
    const item = document.createElement('li');
    item.textContent = text;
    list.append(item);
  }
}());
