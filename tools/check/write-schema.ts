// `npm run schema`: writes the schema the resolvers build to the file that is committed.
import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { printApiSchema } from '../../apps/api/src/print-schema';

void printApiSchema().then((schema) => writeFileSync('apps/api/schema.graphql', schema));
