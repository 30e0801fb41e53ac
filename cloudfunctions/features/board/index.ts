export const boardProcedures = new Map<string, import('../../kit/serve').ServedProcedure>()
