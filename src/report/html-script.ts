/**
 * The script of the HTML report: filters, search, pages, theme. It is text here because it runs in a reader's browser and not in
 * ours; it makes elements and sets their text, and never reads markup.
 */
export const SCRIPT = String.raw`
'use strict';
(function () {
  var root = document.documentElement;
  root.classList.add('has-script');
  var data = JSON.parse(document.getElementById('data').textContent);
  var texts = data.texts, rules = data.rules, rows = data.rows;
  var PAGE = 50, ENFORCEMENT = ['fail', 'warn', 'record'], WORDS = ['Stops the build', 'Warning', 'Recorded'];
  var page = 0, shown = rows;

  function make(name, properties, children) {
    var element = document.createElement(name);
    Object.keys(properties || {}).forEach(function (key) {
      if (key === 'text') element.textContent = properties[key];
      else element.setAttribute(key, properties[key]);
    });
    (children || []).forEach(function (child) { if (child) element.appendChild(child); });
    return element;
  }
  function byId(id) { return document.getElementById(id); }

  var controls = {
    text: byId('filter-text'), severity: byId('filter-severity'), enforcement: byId('filter-enforcement'), rule: byId('filter-rule'),
    path: byId('filter-path'), owner: byId('filter-owner'), change: byId('filter-change')
  };

  var haystacks = new Array(rows.length);
  function haystack(index) {
    if (haystacks[index] === undefined) {
      var row = rows[index];
      haystacks[index] = [rules[row[0]].id, texts[row[3]], texts[row[4]], texts[row[5]] + ':' + row[6], texts[row[7]], rules[row[0]].controls.join(' '), rules[row[0]].supports].join('\n').toLowerCase();
    }
    return haystacks[index];
  }

  function matches(row, index, wanted) {
    var rule = rules[row[0]];
    if (wanted.severity && rule.severity !== wanted.severity) return false;
    if (wanted.enforcement === 'open' ? row[2] !== 1 : wanted.enforcement && ENFORCEMENT[row[1]] !== wanted.enforcement) return false;
    if (wanted.rule && rule.id !== wanted.rule) return false;
    if (wanted.owner && (wanted.owner === '-' ? texts[row[10]] !== '' : texts[row[10]].split(', ').indexOf(wanted.owner) < 0)) return false;
    if (wanted.change && texts[row[11]] !== wanted.change) return false;
    if (wanted.path && texts[row[5]].toLowerCase().indexOf(wanted.path) !== 0 && texts[row[5]].toLowerCase().indexOf('/' + wanted.path) < 0) return false;
    for (var i = 0; i < wanted.words.length; i++) if (haystack(index).indexOf(wanted.words[i]) < 0) return false;
    return true;
  }

  function filter() {
    var wanted = {};
    Object.keys(controls).forEach(function (key) { wanted[key] = controls[key] ? controls[key].value : ''; });
    wanted.words = wanted.text.toLowerCase().split(/\s+/).filter(Boolean);
    wanted.path = wanted.path.toLowerCase().trim();
    shown = rows.filter(function (row, index) { return matches(row, index, wanted); });
    page = 0;
    draw();
  }

  // A long path breaks behind a slash, before anywhere else.
  function breakable(path) {
    return path.split('/').flatMap(function (part, index, all) {
      return index < all.length - 1 ? [document.createTextNode(part + '/'), document.createElement('wbr')] : [document.createTextNode(part)];
    });
  }
  function place(row) { return texts[row[5]] + ':' + row[6]; }

  function pair(list, term, description) {
    if (!description) return;
    list.appendChild(make('dt', { text: term }));
    list.appendChild(typeof description === 'string' ? make('dd', { text: description }) : make('dd', {}, description));
  }

  function codeOf(row) {
    if (row[13].length === 0) return null;
    return make('pre', { tabindex: '0', 'aria-label': 'Source' }, row[13].map(function (line) {
      var reported = line[0] === row[6];
      var element = make('span', reported ? { 'class': 'reported' } : {}, [make('i', { text: String(line[0]) })]);
      element.appendChild(document.createTextNode(texts[line[1]]));
      return element;
    }));
  }

  function detailOf(row) {
    var rule = rules[row[0]], list = make('dl');
    pair(list, 'The standard says', texts[row[8]]);
    pair(list, 'Do instead', rule.instead);
    pair(list, 'Why', rule.because);
    pair(list, 'Note', texts[row[9]]);
    pair(list, 'Covered by', texts[row[12]]);
    pair(list, 'Whose', texts[row[10]]);
    if (row[14].length > 0) pair(list, 'Way of the value', [make('ol', {}, row[14].map(function (step) {
      return make('li', {}, [make('span', { 'class': 'place', text: texts[step[0]] }), document.createTextNode(' ' + texts[step[1]])]);
    }))]);
    pair(list, 'Controls', rule.controls.join(', '));
    pair(list, 'Supports, never satisfies', rule.supports);
    if (rule.links.length + rule.references.length > 0) pair(list, 'References', [make('ul', {}, rule.links.map(function (link) {
      return make('li', {}, [make('a', { href: link, rel: 'noopener noreferrer', text: link })]);
    }).concat(rule.references.map(function (text) { return make('li', { text: text }); })))]);
    pair(list, 'Rule', rule.id);
    pair(list, 'Fingerprint', row[15]);
    return make('tr', { 'class': 'detail' }, [make('td', { colspan: '5' }, [codeOf(row), list])]);
  }

  function rowOf(row) {
    var rule = rules[row[0]], open = make('button', { type: 'button', 'class': 'row-open', 'aria-expanded': 'false', text: texts[row[3]] });
    var badges = [make('span', { 'class': 'badge ' + ENFORCEMENT[row[1]], text: WORDS[row[1]] })];
    if (row[2] === 1) badges.push(document.createTextNode(' '), make('span', { 'class': 'badge open', text: 'Not judged' }));
    if (texts[row[11]] === 'new') badges.push(document.createTextNode(' '), make('span', { 'class': 'badge fail', text: 'New' }));
    if (texts[row[12]]) badges.push(document.createTextNode(' '), make('span', { 'class': 'badge open', text: 'Covered' }));
    var element = make('tr', {}, [
      make('td', { 'class': 'whole' }, [make('span', { 'class': 'badge ' + rule.severity, text: rule.severity })]),
      make('td', {}, badges),
      make('td', {}, [open, make('div', { text: texts[row[4]] })]),
      make('td', { 'class': 'place' }, breakable(place(row))),
      make('td', { text: texts[row[7]] })
    ]);
    open.addEventListener('click', function () {
      var isOpen = open.getAttribute('aria-expanded') === 'true';
      open.setAttribute('aria-expanded', String(!isOpen));
      if (isOpen) element.nextSibling.remove();
      else element.after(detailOf(row));
    });
    return element;
  }

  function draw() {
    var body = byId('finding-rows'), first = page * PAGE, part = shown.slice(first, first + PAGE);
    body.replaceChildren.apply(body, part.map(rowOf));
    byId('finding-count').textContent = shown.length === 0 ? 'No finding fits these filters.' :
      (first + 1) + ' to ' + (first + part.length) + ' of ' + shown.length + (shown.length === rows.length ? ' findings' : ' findings that fit, of ' + rows.length);
    byId('page-back').disabled = page === 0;
    byId('page-on').disabled = first + PAGE >= shown.length;
  }

  if (byId('finding-rows')) {
    Object.keys(controls).forEach(function (key) { if (controls[key]) controls[key].addEventListener('input', filter); });
    byId('filter-clear').addEventListener('click', function () {
      Object.keys(controls).forEach(function (key) { if (controls[key]) controls[key].value = ''; });
      filter();
      controls.text.focus();
    });
    byId('page-back').addEventListener('click', function () { page -= 1; draw(); byId('findings').scrollIntoView(); });
    byId('page-on').addEventListener('click', function () { page += 1; draw(); byId('findings').scrollIntoView(); });
    document.addEventListener('keydown', function (event) {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) return;
      event.preventDefault();
      controls.text.focus();
    });
    document.querySelectorAll('a[data-filter]').forEach(function (link) {
      link.addEventListener('click', function () {
        Object.keys(controls).forEach(function (key) { if (controls[key]) controls[key].value = ''; });
        if (controls[link.dataset.filter]) controls[link.dataset.filter].value = link.dataset.value;
        filter();
      });
    });
    draw();
  }

  var theme = byId('theme');
  function isDark() {
    var chosen = root.getAttribute('data-theme');
    return chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  }
  function say() { theme.textContent = isDark() ? 'Light' : 'Dark'; }
  theme.addEventListener('click', function () { root.setAttribute('data-theme', isDark() ? 'light' : 'dark'); say(); });
  say();
  byId('print').addEventListener('click', function () { print(); });
  var opened = [];
  addEventListener('beforeprint', function () {
    opened = Array.prototype.filter.call(document.querySelectorAll('details'), function (one) { return !one.open; });
    opened.forEach(function (one) { one.open = true; });
  });
  addEventListener('afterprint', function () { opened.forEach(function (one) { one.open = false; }); });
})();
`
