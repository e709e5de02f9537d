import { table } from './report';
import { type BenchRow, rowOf } from './row';
import { pipeline } from './suites/pipeline';
const rows: BenchRow[] = [];
await pipeline({ n: [Number(process.env.ZN ?? 10000)], rounds: Number(process.env.ZR ?? 1), say: (l) => console.error(l), report: (f) => void rows.push(rowOf('pipeline', f)) });
console.log(table(rows));
