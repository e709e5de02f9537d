import type { CurrencyCode, Language } from '@qd/shared-domain';

/** Where companies sit. Shares and budget factors against Germany are estimates for a believable market, from no survey. */
export interface Place {
  readonly country: string;
  readonly share: number;
  readonly zones: readonly string[];
  readonly currency: CurrencyCode;
  /** Major units for one EUR, roughly, only to make budgets look right; nothing is converted with it. */
  readonly unitsPerEuro: number;
  /** Budgets end on multiples of this, in major units. */
  readonly step: number;
  readonly budgetFactor: number;
  /** Spoken at work beside English; `null` where that is English. */
  readonly local: Language | null;
  /** Share of companies that also work in English. */
  readonly english: number;
  readonly firstNames: string;
  readonly lastNames: string;
}

const place = (
  country: string,
  share: number,
  zones: string,
  money: readonly [currency: CurrencyCode, unitsPerEuro: number, step: number, budgetFactor: number],
  [local, english]: readonly [Language | null, number],
  firstNames: string,
  lastNames: string,
): Place => {
  const [currency, unitsPerEuro, step, budgetFactor] = money;
  return { country, share, zones: zones.split(' '), currency, unitsPerEuro, step, budgetFactor, local, english, firstNames, lastNames };
};

// prettier-ignore
export const PLACES: readonly Place[] = [
  place('DE', 20, 'Europe/Berlin', ['EUR', 1, 50, 1], ['de', 0.92], 'Katrin Jonas Leonie Henrik Miriam Tobias Annika Moritz', 'Brandt Vogel Keller Lorenz Seidel Hartwig Engel Winkler'),
  place('AT', 3, 'Europe/Vienna', ['EUR', 1, 50, 0.96], ['de', 0.9], 'Johanna Lukas Theresa Florian Magdalena Felix', 'Gruber Steiner Moser Leitner Egger Pichler'),
  place('CH', 5, 'Europe/Zurich', ['CHF', 0.95, 50, 1.38], ['de', 0.95], 'Seraina Reto Corinne Urs Nadine Beat', 'Zürcher Ammann Frei Gasser Kunz Baumann'),
  place('GB', 15, 'Europe/London', ['GBP', 0.85, 50, 1.05], [null, 1], 'Priya Callum Harriet Tom Amara Rhys Imogen Daniel', 'Whitfield Okafor Hughes Patel Langley Marsh Sinclair Doyle'),
  place('IE', 3, 'Europe/Dublin', ['EUR', 1, 50, 1.02], [null, 1], 'Aoife Cian Niamh Eoin Orla Fergal', 'Brennan Walsh Nolan Keane Tierney Quinn'),
  place('FR', 7, 'Europe/Paris', ['EUR', 1, 50, 0.92], ['fr', 0.82], 'Camille Hugo Solène Antoine Inès Mathieu', 'Lefèvre Moreau Garnier Chevalier Renaud Marchand'),
  place('NL', 6, 'Europe/Amsterdam', ['EUR', 1, 50, 1], ['nl', 0.98], 'Femke Bram Lotte Sander Maartje Joost', 'Visser Mulder Bakker Smit Hendriks Kuiper'),
  place('ES', 5, 'Europe/Madrid', ['EUR', 1, 50, 0.82], ['es', 0.85], 'Lucía Javier Marta Íñigo Carmen Pablo', 'Navarro Ortega Vidal Serrano Campos Iglesias'),
  place('PT', 2, 'Europe/Lisbon', ['EUR', 1, 50, 0.8], ['pt', 0.95], 'Inês Tiago Beatriz Rui Mariana Duarte', 'Carvalho Teixeira Lopes Antunes Moura Pires'),
  place('IT', 4, 'Europe/Rome', ['EUR', 1, 50, 0.82], ['it', 0.82], 'Chiara Matteo Elisa Davide Giulia Stefano', 'Ferrari Conti Rinaldi Galli Serra Bassi'),
  place('SE', 4, 'Europe/Stockholm', ['SEK', 11.3, 500, 1], ['sv', 0.99], 'Elin Oskar Sanna Viktor Maja Anders', 'Lindqvist Nyström Bergman Ekdahl Forsberg Holm'),
  place('NO', 2, 'Europe/Oslo', ['NOK', 11.6, 500, 1.08], ['no', 0.98], 'Ingrid Sindre Marit Håkon Silje Eirik', 'Haugen Solberg Dahl Bakke Moen Lunde'),
  place('DK', 2, 'Europe/Copenhagen', ['DKK', 7.46, 500, 1.06], ['da', 0.98], 'Freja Mikkel Signe Rasmus Astrid Jeppe', 'Kjær Madsen Holst Bruun Lund Nørgaard'),
  place('FI', 2, 'Europe/Helsinki', ['EUR', 1, 50, 0.95], ['fi', 0.99], 'Aino Mikael Sari Juho Helmi Antti', 'Laine Korhonen Salo Mäkelä Rantanen Niemi'),
  place('PL', 4, 'Europe/Warsaw', ['PLN', 4.3, 100, 0.72], ['pl', 0.92], 'Zofia Marek Agnieszka Paweł Hanna Tomasz', 'Wiśniewska Kamiński Zając Nowicki Wilk Maj'),
  place('CZ', 2, 'Europe/Prague', ['CZK', 25, 1000, 0.72], ['cs', 0.92], 'Tereza Ondřej Klára Vojtěch Eliška Jakub', 'Novotný Dvořák Beneš Fiala Urban Marek'),
  place('RO', 1, 'Europe/Bucharest', ['EUR', 1, 50, 0.66], ['ro', 0.97], 'Ioana Andrei Raluca Mihai Elena Radu', 'Ionescu Munteanu Stan Dobre Marin Toma'),
  place('US', 16, 'America/New_York America/New_York America/Chicago America/Denver America/Los_Angeles America/Los_Angeles', ['USD', 1.1, 50, 1.36], [null, 1], 'Maya Ethan Grace Marcus Elena Caleb Naomi Derek', 'Caldwell Rivera Nguyen Bennett Okoye Lawson Shah Whitaker'),
  place('CA', 3, 'America/Toronto America/Vancouver', ['CAD', 1.5, 50, 1.04], [null, 1], 'Chloe Liam Anjali Noah Simone Owen', 'Tremblay Singh MacLeod Chen Fraser Gagnon'),
  place('BR', 1, 'America/Sao_Paulo', ['BRL', 6, 100, 0.58], ['pt', 0.85], 'Larissa Thiago Camila Rafael Bruna Caio', 'Almeida Barros Ribeiro Tavares Nunes Prado'),
  place('IN', 3, 'Asia/Calcutta', ['INR', 92, 1000, 0.5], ['hi', 1], 'Ananya Rohan Kavya Arjun Meera Vikram', 'Iyer Kapoor Reddy Menon Desai Bose'),
  place('AU', 2, 'Australia/Sydney', ['AUD', 1.65, 50, 1.05], [null, 1], 'Isla Jack Ruby Lachlan Zara Finn', 'Armstrong Nguyen Hollis Drummond Pearce Tran'),
  place('SG', 1, 'Asia/Singapore', ['SGD', 1.45, 50, 1], [null, 1], 'Wei Hui Kumar Li Farah Jun', 'Tan Lim Goh Chua Rahman Ong'),
  place('AE', 1, 'Asia/Dubai', ['AED', 4, 100, 1.15], ['ar', 1], 'Layla Omar Noor Khalid Dana Sami', 'Haddad Mansour Nasser Farouk Saleh Aziz'),
];
