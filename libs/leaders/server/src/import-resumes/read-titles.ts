import { foldWords, type Role } from '@qd/shared-domain';

/* Titles as people write them, folded: no case, diacritics or punctuation. English, German, French and Spanish. First match wins,
 * so the special stand before the general: "head of data platform" is a platform role, "data architect" no head of data. */
// prettier-ignore
const TITLES: readonly (readonly [Role, RegExp])[] = [
  ['SECURITY_LEAD', /\b(ciso|vciso|rssi|chief (information )?security|head of (information |cyber |it |product |cloud )?security|security (lead|leader|director|officer|architect|chief)|(director|vp|vice president) (of )?(information |cyber )?security|(leiter|leiterin) (it |informations)?sicherheit|(directeur|responsable) (de la )?(cyber)?securite|director de (ciber)?seguridad)\b/],
  ['AI_ARCHITECT', /\b((ai|ki|ml|llm|genai|machine learning|artificial intelligence) (architect|architekt|lead|leader)|(head|director|vp) of (ai|ml|machine learning|artificial intelligence)|chief ai|(principal|staff) (ai|ml|machine learning)|architecte ia|arquitecto de ia|leiter (ki|ai))\b/],
  ['DATA_ARCHITECT', /\b(data (platform )?architect|datenarchitekt|architecte (de )?donnees|architecte data|arquitecto de datos)\b/],
  ['HEAD_OF_PLATFORM', /\b((head|director|vp|vice president|lead) (of )?(the )?(data )?(platform|infrastructure|devops|sre|site reliability|cloud)|(platform|infrastructure|devops|sre) (lead|director|manager)|leiter (plattform|infrastruktur|devops)|responsable (plateforme|infrastructure))\b/],
  ['PLATFORM_ARCHITECT', /\b((platform|cloud|software|solution|solutions|system|systems|enterprise|principal|chief|lead) architect|(software|cloud|it|losungs)architekt|architecte (logiciel|cloud|solutions?)|arquitecto de (software|soluciones))\b/],
  ['HEAD_OF_DATA', /\b(cdo|chief data|(head|director|vp|vice president) (of )?(data|analytics|business intelligence|bi)|(data|analytics) (director|lead)|leiter (daten|data|bi)|(directeur|responsable) (des donnees|data)|director de datos)\b/],
  ['HEAD_OF_PRODUCT', /\b(cpo|chief product|(head|director|vp|vice president|svp) (of )?product|product (director|lead)|(leiter|leiterin) produkt(management)?|(directeur|directrice|responsable) produit|(director|directora) de producto)\b/],
  ['VP_ENGINEERING', /\b((vp|svp|vice president|head|director) (of )?(software )?(engineering|development)|engineering (director|manager|lead)|(leiter|leiterin) (software)?(entwicklung|engineering)|entwicklungsleiter|(directeur|directrice|responsable) (de l )?ingenierie|(director|directora) de ingenieria)\b/],
  ['CTO', /\b(cto|chief (technology|technical)|technical (director|co founder|cofounder)|technology director|(head|director|vp) of (technology|it)|cio|chief information officer|technikleiter|technischer? (leiter|leiterin|direktor|geschaftsfuhrer)|(directeur|directrice) technique|(director|directora) (tecnico|tecnologia|de tecnologia)|it leiter)\b/],
];

/** The role a title stands for, or `null` when it is none of ours. */
export function roleOfTitle(title: string): Role | null {
  const folded = foldWords(title.slice(0, 200)).join(' ');
  return TITLES.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}
