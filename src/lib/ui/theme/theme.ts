// Everything that is styled, in the order in which it may overrule. Imported once, by the root layout.
import '@nl-design-system-candidate/heading-css/heading.css';
import '@nl-design-system-candidate/link-css/link.css';
import '@nl-design-system-candidate/paragraph-css/paragraph.css';
import '@nl-design-system-candidate/skip-link-css/skip-link.css';
import '@utrecht/alert-css/dist/index.css';
import '@utrecht/button-css/dist/index.css';
import '@utrecht/form-fieldset-css/dist/index.css';
import '@utrecht/form-label-css/dist/index.css';
import '@utrecht/radio-button-css/dist/index.css';
// The token file that static/organisation.json asks for (src/tooling/theme).
import '$theme';
import './reader.css';
import './nlds.css';
import './document.css';
