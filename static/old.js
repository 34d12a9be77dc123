// For browsers that cannot run the program, so it is written as the oldest of them read it: no bundler, no newer syntax.
// The page that the server drew stays and serves, by its forms. Here it is only told that it does (`html.by-forms`), and
// fetched anew every ten seconds, but never while somebody writes in it.
(function () {
  var EVERY = 10000;
  var PATIENCE = 20000; // after all has come: as long as a program may take to begin
  var root = document.documentElement;
  var touched = !!document.querySelector("[role=alert]"); // a form that came back with what was written
  var serving = false;

  function runs() {
    return (" " + root.className + " ").indexOf(" js ") >= 0;
  }

  function able() {
    return (
      "noModule" in document.createElement("script") && window.Promise && window.Promise.any && window.WeakRef
    );
  }

  function refresh() {
    if (!runs() && !touched && !document.hidden) location.reload();
  }

  function serve() {
    if (serving || runs()) return;
    serving = true;
    root.className += " by-forms";
    setInterval(refresh, EVERY);
  }

  function touch() {
    touched = true;
  }

  function broke(event) {
    var from = event.target;
    if (!from || from === window || (from.tagName === "SCRIPT" && from.type === "module")) serve();
  }

  document.addEventListener("input", touch, true);
  document.addEventListener("change", touch, true);
  document.addEventListener("submit", touch, true);
  window.addEventListener("error", broke, true);
  window.addEventListener("load", function () {
    setTimeout(serve, PATIENCE);
  });
  if (!able() || document.body.getAttribute("data-by-forms")) serve();
})();
