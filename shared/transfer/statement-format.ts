/** What a statement is, and how it is read; without the schema, for the app. */
export const statementFormat = 'party-points/transfer-statement/1'
