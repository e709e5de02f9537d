import { taxonomy, type TaxonomyKind, type TaxonomyNode } from '@qd/shared-domain';

/* What an empty search box offers, most asked-for first: an editor's choice, to be replaced by counts once there are any. */
const FEATURED: Readonly<Record<TaxonomyKind, readonly string[]>> = {
  SPECIALTY: (
    'engineering-leadership architecture ai cloud security data saas product devops platform-engineering software-engineering ' +
    'infrastructure generative-ai data-engineering mobile fintech hiring org-design technology-strategy kubernetes transactions ' +
    'commerce healthtech devices enterprise-systems blockchain immersive science'
  ).split(' '),
  NICHE: (
    'ai-strategy saas-scaling cloud-infrastructure seed-stage-mvp engineering-leadership scaling-engineering-teams ' +
    'post-acquisition-integration regulated-fintech product-strategy security-programme data-platform-build platform-engineering ' +
    'digital-transformation architecture-modernisation tech-due-diligence founder-sparring certification-readiness genai-adoption'
  ).split(' '),
  INDUSTRY: (
    'software-industry financial-services health retail manufacturing media transport energy public-and-social services property ' +
    'telecoms agriculture'
  ).split(' '),
  TECHNOLOGY: (
    'typescript python java kubernetes aws postgresql react go nodejs terraform kafka dotnet azure google-cloud rust swift kotlin ' +
    'docker spark snowflake pytorch openai-api'
  ).split(' '),
};

function featuredNode(kind: TaxonomyKind, slug: string): TaxonomyNode {
  const node = taxonomy.byCode(`${kind.toLowerCase()}.${slug}`);
  if (node === null || node.group || node.retired) throw new Error(`Featured ${kind.toLowerCase()} "${slug}" cannot be chosen`);
  return node;
}

/** Nodes worth offering before a person has typed anything: the first of each kind in turn, then the second of each, and so on. */
export function featuredNodes(kinds: readonly TaxonomyKind[]): TaxonomyNode[] {
  const columns = kinds.map((kind) => FEATURED[kind].map((slug) => featuredNode(kind, slug)));
  const rows = Math.max(0, ...columns.map((column) => column.length));
  return Array.from({ length: rows }, (_, row) => columns.flatMap((column) => column.slice(row, row + 1))).flat();
}
