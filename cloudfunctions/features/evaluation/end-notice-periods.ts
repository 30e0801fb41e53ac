export const endNoticePeriods = async (_: string) => 0
