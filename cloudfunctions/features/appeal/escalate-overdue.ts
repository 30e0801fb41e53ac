export const escalateOverdueAppeals = async (_: string) => 0
