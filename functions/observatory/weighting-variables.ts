/** What weights depend on. Margins of other variables are not used. */
export const weightingVariables = ['sex', 'age', 'occupation'] as const;
