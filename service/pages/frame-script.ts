/**
 * The script of framed pages, and of the full page of a poll that asks for work, classic and in place, so that its hash stands in the page's policy and no sandbox keeps it
 * from coming. It tells the parent the height of the page: a danvan loader, and WordPress, which names its frame by a
 * secret in the fragment. In a poll it sends the ballot from the click, for in a sandbox without forms nothing else
 * happens; the result then comes as a page.
 */
export const FRAME_SCRIPT = `
(function () {
  'use strict';
  var secret = (/secret=(\\w{10,20})/.exec(location.hash) || [])[1];
  function tell() {
    var height = Math.ceil(document.body.getBoundingClientRect().height);
    parent.postMessage({ danvan: 'height', value: height }, '*');
    if (secret) parent.postMessage({ message: 'height', value: height, secret: secret }, '*');
  }
  addEventListener('message', function (event) {
    var data = event.data || {};
    if (event.source === parent && (data.danvan === 'ready' || data.message === 'ready')) tell();
  });
  new ResizeObserver(tell).observe(document.body);
  // The observer of a frame far below the screen sleeps until somebody scrolls there.
  tell();
  addEventListener('load', tell);

  document.querySelectorAll('nav a').forEach(function (link) { link.hash = location.hash; });

  var receipt = document.querySelector('.receipt');
  if (receipt && !receipt.textContent)
    receipt.textContent = (/receipt=([\\w-]+)/.exec(location.hash) || [])[1] || '';

  var form = document.querySelector('form[data-votes]');
  if (!form) return;
  form.hidden = false;
  var button = form.querySelector('button');
  var told = form.querySelector('[role=alert]');
  var value = function (name) { return form.querySelector('[name=' + name + ']').value; };
  var token = value('token');
  try { token = localStorage.getItem('danvan device') || token; } catch (error) { /* a sandbox */ }
  function show(text) { told.textContent = text; told.hidden = text === ''; button.disabled = false; }
  function turn(answer, what) {
    location.replace('?lang=' + document.documentElement.lang + '&told=' + what + '&pass=' + answer.pass +
      '#secret=' + (secret || '') + '&receipt=' + (answer.receipt || ''));
  }
  function send(address, body) {
    return fetch(address, {
      method: 'POST',
      credentials: 'omit',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify(body)
    });
  }
  button.addEventListener('click', function (event) {
    event.preventDefault();
    show('');
    button.disabled = true;
    var chosen = [].map.call(form.querySelectorAll('[name=choice]:checked'), function (input) { return input.value; });
    var proof = Promise.resolve();
    if (form.hasAttribute('data-task')) {
      told.textContent = form.getAttribute('data-working');
      told.hidden = false;
      proof = send(form.getAttribute('data-task'), { ticket: value('ticket') })
        .then(function (response) { return response.json(); })
        .then(function (answer) { return answer.salt ? danvanProve(answer) : undefined; });
    }
    proof.then(function (work) {
      return send(form.getAttribute('data-votes'), {
        choices: chosen, token: token, nonce: value('nonce'), ticket: value('ticket'), proof: work
      });
    }).then(function (response) {
      return response.json().then(function (answer) {
        if (response.ok) {
          try { localStorage.setItem('danvan device', token); } catch (error) { /* a sandbox */ }
          turn(answer, 'counted');
        } else if (answer.pass) turn(answer, 'already-voted');
        else show(answer.problems ? answer.problems[0].message : answer.detail);
      });
    }).catch(function () { show(form.getAttribute('data-failed')); });
  });
})();
`;
