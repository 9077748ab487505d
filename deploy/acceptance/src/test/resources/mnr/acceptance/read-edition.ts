// What a partner writes against the generated client: an edition, in the language that is asked for.
import { Configuration, FrameworksApi } from './client/index.js';

// the one thing of Node that is needed
declare const process: { argv: string[] };

const [basePath, framework, edition, lang] = process.argv.slice(2);
const frameworks = new FrameworksApi(new Configuration({ basePath }));
const read = await frameworks.getEdition({ framework, edition, lang });

console.log(JSON.stringify({
    edition: read.edition,
    language: read.reading.language,
    phases: read.phases.map(phase => phase.code),
    subDomains: read.capabilities.flatMap(capability => capability.subDomains).length,
}));
