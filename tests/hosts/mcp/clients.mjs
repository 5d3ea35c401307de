// Asks a server of the Model Context Protocol everything that it offers, with a client of the
// makers, and checks the answers against the schemas that the server gives.
//
//     node clients.mjs v1|legacy|modern stdio COMMAND ARGUMENT…
//     node clients.mjs v1|legacy|modern http ADDRESS
//
// v1 is @modelcontextprotocol/sdk, and legacy and modern are @modelcontextprotocol/client, once
// with initialize and once without. Prints one JSON object.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [kind, way, ...target] = process.argv.slice(2);
const require = createRequire(`${process.env.NODE_PATH}/`);
const load = async (name) => import(pathToFileURL(require.resolve(name)));

const { Client, StdioClientTransport, StreamableHTTPClientTransport } =
  kind === 'v1'
    ? {
        ...(await load('@modelcontextprotocol/sdk/client/index.js')),
        ...(await load('@modelcontextprotocol/sdk/client/stdio.js')),
        ...(await load('@modelcontextprotocol/sdk/client/streamableHttp.js')),
      }
    : {
        ...(await load('@modelcontextprotocol/client')),
        ...(await load('@modelcontextprotocol/client/stdio')),
      };

const transport =
  way === 'stdio'
    ? new StdioClientTransport({ command: target[0], args: target.slice(1), stderr: 'inherit' })
    : new StreamableHTTPClientTransport(new URL(target[0]));
const options = kind === 'v1' ? {} : { versionNegotiation: { mode: kind === 'modern' ? { pin: '2026-07-28' } : 'legacy' } };
const client = new Client({ name: 'sijill-test', version: '1' }, options);
await client.connect(transport);

const calls = {
  search: [{ query: 'تأخير' }, { query: 'delay', in: 'statements' }, { query: 'Grok', in: 'entities', language: 'ar' }],
  ask: [{ question: 'لماذا تأخر Grok3؟' }, { question: 'When was Grok 3 planned?', language: 'ar' }],
  list_reports: [{}, { language: 'ar' }],
  run_report: [{ report: 'delays' }, { report: 'mentions', parameters: { entity: 'إكس إيه آي', limit: 3 } }],
  entity: [{ name: 'إيلون ماسك', language: 'ar' }, { name: 'xai', section: 'statements', offset: 2 }],
  evidence: [{ statement: 3 }, { statement: '4', language: 'ar' }],
  describe_schema: [{}, { table: 'delays' }],
  sql: [{ query: 'SELECT statement_id, model FROM delays' }, { query: 'SELECT :x AS x', parameters: { x: 'غروك' } }],
};
// Each would be an error of the protocol if the arguments were not looked at first.
const bad = [
  ['search', { qury: 'x' }, 'query'], ['search', { query: 'x', in: 'passage' }, 'passages'],
  ['run_report', { report: 'delay' }, 'delays'], ['entity', { name: 'Grok4' }, 'Grok 3'],
  ['sql', { query: 'SELECT modl FROM delays' }, 'model'], ['search', { query: 'x', limit: 5000 }, '50'],
  ['describe_schema', { table: 'delay' }, 'delays'],
];

const told = { tools: [], answers: 0, refusals: [], version: client.getNegotiatedProtocolVersion?.() };
const { tools } = await client.listTools(); // the client keeps the output schemas
for (const { name, annotations, inputSchema, outputSchema } of tools) {
  if (!annotations.readOnlyHint || !inputSchema || !outputSchema) {
    throw new Error(`${name} lacks a schema or may write`);
  }
  told.tools.push(name);
  for (const given of calls[name]) {
    const answer = await client.callTool({ name, arguments: given }); // throws for what breaks the schema
    if (answer.isError) {
      throw new Error(`${name} ${JSON.stringify(given)}: ${answer.content[0].text}`);
    }
    if (JSON.stringify(answer.structuredContent) !== answer.content[0].text) {
      throw new Error(`${name}: the text is another than the structure`);
    }
    told.answers += 1;
  }
}
for (const [name, given, near] of bad) {
  const answer = await client.callTool({ name, arguments: given });
  if (!answer.isError || !answer.content[0].text.includes(near)) {
    throw new Error(`${name} ${JSON.stringify(given)}: ${answer.content[0].text}`);
  }
  told.refusals.push(JSON.parse(answer.content[0].text).error);
}

const resources = [];
for (let cursor; ; ) {
  const page = await client.listResources(cursor ? { cursor } : {});
  resources.push(...page.resources);
  cursor = page.nextCursor;
  if (!cursor) break;
}
told.resources = resources.length;
for (const { uri } of [...resources.slice(0, 3), ...resources.slice(-3), { uri: 'sijill:///statement/3' }]) {
  const { contents } = await client.readResource({ uri });
  if (!contents[0].text) throw new Error(`${uri} is empty`);
}
told.templates = (await client.listResourceTemplates()).resourceTemplates.length;
const { prompts } = await client.listPrompts();
told.prompts = prompts.map(({ name }) => name);
for (const { name, arguments: taken } of prompts) {
  const values = Object.fromEntries(taken.filter(({ required }) => required).map((one) => [one.name, 'Grok3']));
  const { messages } = await client.getPrompt({ name, arguments: { ...values, language: 'ar' } });
  if (!messages[0].content.text.includes('Grok3')) throw new Error(`${name} lacks its argument`);
}
const { completion } = await client.complete({ ref: { type: 'ref/prompt', name: 'brief' }, argument: { name: 'entity', value: 'Gro' } });
told.completions = completion.values;
await client.close();
console.log(JSON.stringify(told));
