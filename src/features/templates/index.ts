export { EDITION_TEMPLATES } from './data/edition-templates.js';
export { EditionDocument } from './edition-document.dto.js';
export { type EditionTemplate } from './edition-template.js';
export { TemplatesModule } from './templates.module.js';
