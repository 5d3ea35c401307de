// Checks an openapi.json against the schema of OpenAPI, and answers against its schemas. Reads one
// JSON object with the document and a list of answers, each with path, status and body; prints what
// is wrong as a JSON array of texts.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const require = createRequire(`${process.env.NODE_PATH}/`);
const { Validator } = await import(pathToFileURL(require.resolve('@seriousme/openapi-schema-validator')));
const Ajv = require('ajv/dist/2020.js');
const addFormats = require('ajv-formats');

const { document, answers } = JSON.parse(readFileSync(0, 'utf8'));
const faults = [];
const validator = new Validator();
const { valid, errors } = await validator.validate(structuredClone(document));
if (!valid) {
  faults.push(...[errors].flat().map((error) => `openapi.json: ${JSON.stringify(error)}`));
}
if (validator.version !== '3.1') {
  faults.push(`openapi.json: its version is ${validator.version}`);
}

const ajv = new Ajv({ strict: false, allErrors: false });
addFormats(ajv);
ajv.addSchema(document, 'document');
const checks = new Map();
const pointer = (...keys) => keys.map((key) => `/${encodeURIComponent(key.replaceAll('/', '~1'))}`).join('');

// Where the schema of an answer stands. A response may be a reference to one that several have.
function schemaOf(path, status) {
  const known = status === 200 ? '200' : 'default';
  const type = status === 200 ? 'application/json' : 'application/problem+json';
  const shared = document.paths[path].get.responses[known].$ref;
  const response = shared ? shared.slice(1) : pointer('paths', path, 'get', 'responses', known);
  return `document#${response}${pointer('content', type, 'schema')}`;
}

for (const { path, status, body } of answers) {
  const place = schemaOf(path, status);
  try {
    if (!checks.has(place)) {
      checks.set(place, ajv.compile({ $ref: place }));
    }
    const check = checks.get(place);
    if (!check(body)) {
      faults.push(`${path} ${status}: ${ajv.errorsText(check.errors)}`);
    }
  } catch (error) {
    faults.push(`${path} ${status}: ${error.message}`);
  }
}
console.log(JSON.stringify(faults));
