export { default, ElementWidget, poison, whenPoisoned } from "./glue.js";
