/** The sign-ins of the demo market. They exist only where `QD_ENV` is `demo`; production refuses to seed them. */
export const DEMO_PASSWORD = 'quarterdeck-demo-2026';

export const DEMO_ACCOUNTS = {
  company: { email: 'ada@northwind.example', displayName: 'Ada Berg', companyName: 'Northwind Cloud' },
  rival: { email: 'max@southgate.example', displayName: 'Max Holt', companyName: 'Southgate Systems' },
  leader: { email: 'lena@leaders.example', displayName: 'Lena Hart' },
  admin: { email: 'iris@quarterdeck.example', displayName: 'Iris Vale' },
} as const;
