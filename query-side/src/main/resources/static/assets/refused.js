'use strict';
/* A part of a page that cannot be had (a wrong date, a login that has run out) becomes a whole page that says why. */
document.addEventListener('htmx:responseError', event => { location.assign(event.detail.pathInfo.finalRequestPath); });
document.addEventListener('htmx:beforeSwap', event => {
  const { xhr, pathInfo } = event.detail;
  const came = new URL(xhr.responseURL || location.href), asked = new URL(pathInfo.finalRequestPath, location.href);
  if (came.pathname !== asked.pathname) {
    event.detail.shouldSwap = false;
    location.assign(pathInfo.finalRequestPath);
  }
});
