export const evaluationProcedures = new Map<string, import('../../kit/serve').ServedProcedure>()
