// Keys of the review: each does what the button or link with its letter does. The key is taken by its
// place on the keyboard, so that an Arabic layout has the same ones.
"use strict";

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select");
  if (typing || event.ctrlKey || event.altKey || event.metaKey || !event.code.startsWith("Key")) {
    return;
  }
  const letter = event.code.slice("Key".length).toLowerCase();
  const found = document.querySelector(`[data-key="${letter}"]`);
  if (found) {
    event.preventDefault();
    const details = found.closest("details");
    if (details) { // a click would close what is open already
      details.open = true;
      details.querySelector("textarea").focus();
    } else {
      found.click();
    }
  }
});
