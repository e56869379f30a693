/* Eases what works without it: keys where one problem follows another, the filter of a list remembered, a warning before
   what was typed is lost. Written for browsers of ten years ago. */
(function () {
  "use strict";

  function isTyping(element) {
    return /^(INPUT|SELECT|TEXTAREA|BUTTON)$/.test(element.tagName) || element.isContentEditable;
  }

  /* An element with data-key is pressed by that key: a link is followed, a form is opened at its first field. */
  function press(element) {
    if (element.tagName === "DETAILS") {
      element.setAttribute("open", "open");
      var field = element.querySelector("input:not([type=hidden]), select, textarea, button");
      if (field) field.focus();
    } else {
      element.click();
    }
  }

  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
    if (!/^[a-z]$/.test(event.key)) return;
    var wanted = document.querySelector("[data-key=" + event.key + "]");
    if (!wanted) return;
    event.preventDefault();
    press(wanted);
  });

  /* A list that is opened without a filter takes up the last one of this window; one without conditions is a filter, too. */
  var filter = document.querySelector("form[data-remember]");
  if (filter && window.sessionStorage) {
    var name = "filter " + filter.getAttribute("data-remember");
    if (location.search) {
      sessionStorage.setItem(name, location.search);
    } else if (sessionStorage.getItem(name)) {
      location.replace(location.pathname + sessionStorage.getItem(name));
    }
  }

  /* What was typed into a form that is sent is not asked about when it is sent. */
  var typed = false;
  document.addEventListener("input", function (event) {
    var form = event.target.form;
    if (form && form.method === "post") typed = true;
  });
  document.addEventListener("submit", function () { typed = false; });
  window.addEventListener("beforeunload", function (event) {
    if (!typed) return undefined;
    event.preventDefault();
    event.returnValue = "";
    return "";
  });

  /* All boxes of a list at once. */
  var all = document.querySelector("[data-all]");
  if (all) {
    all.removeAttribute("hidden");
    all.addEventListener("click", function () {
      var boxes = document.querySelectorAll("input[name=" + all.getAttribute("data-all") + "]");
      for (var index = 0; index < boxes.length; index++) boxes[index].checked = true;
      typed = true;
    });
  }
})();
