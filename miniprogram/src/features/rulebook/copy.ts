/** What the feature says. */
export const copy = {
  version: (version: string) => `第 ${version} 版`,
  startsWith: (half: string) => `${half}起施行`,
  digest: (digest: string) => `校验码 ${digest}`,
  adopted: '由党员大会通过，通过后不改；要改就出新版，不溯及以往。',
  versions: '版本和修订',
  versionsDetail: '历次版本、正在修订的草案',
  search: '找条款',
  searchPlaceholder: '例：志愿、L12',
  none: '没有这样的条款',
  noneAdvice: '换个词试试，或清空后翻看全部。',
  clauseCount: (count: number) => `${count} 条`,
} as const
