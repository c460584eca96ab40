// Keeps what is typed through a reload, and through another language, until it is sent: in this tab
// alone, by the names of the fields, and nothing that is not to be seen on the page.

const form = document.querySelector("form[data-keep]");
const key = `typed ${location.pathname}`;

function fields() {
  return [...form.elements].filter((field) => field.name && field.type !== "hidden");
}

function restore(values) {
  for (const field of fields()) {
    if (field.type === "checkbox") field.checked ||= values[field.value] === true;
    else if (!field.value) field.value = values[field.name] ?? "";
  }
}

function typed(field) {
  return field.type === "checkbox" ? [field.value, field.checked] : [field.name, field.value];
}

restore(JSON.parse(sessionStorage.getItem(key) ?? "{}"));
form.addEventListener("input", () => {
  sessionStorage.setItem(key, JSON.stringify(Object.fromEntries(fields().map(typed))));
});
form.addEventListener("submit", () => sessionStorage.removeItem(key));
