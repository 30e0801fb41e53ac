export const appealProcedures = new Map<string, import('../../kit/serve').ServedProcedure>()
