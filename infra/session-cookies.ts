/** The cookies that the API is handed, below `__Host-`: of a company's session, of the operator's, and of a visit at the provider. */
export const sessionCookies = ['company', 'operator', 'operator-visit'] as const;
