import type { SheetRead } from '../client'

type Problem = SheetRead['problems'][number]

/** What the page says. */
export const copy = {
  export: '导出',
  exports: '表格可以在 Excel 或 WPS 里改，有下拉、有说明；JSON 给程序用。两种都能再导入草稿。',
  which: '导出哪一份',
  format: '导出成',
  formats: { xlsx: '表格', json: 'JSON' },
  version: (version: string) => `第 ${version} 版`,
  inForce: '施行中',
  startsWith: (half: string) => `${half}起施行`,
  draft: (version: string) => `草稿 第 ${version} 版`,
  changed: (count: number) => `和现行版相比改了 ${count} 处`,
  make: '做成文件',
  made: '文件已做好',
  digest: (digest: string) => `校验码 ${digest}`,
  open: { weapp: { xlsx: '打开，可转发', json: '转发到聊天' }, h5: '下载' },
  none: {
    title: '还没有通过的细则',
    advice: '党员大会通过第一版以后，就能在这里导出。',
  },

  import: '导入到草稿',
  imports: (version: string) =>
    `选一份改好的表格或 JSON，先看会改哪些，你确认以后才写进第 ${version} 版草稿。`,
  importsWeapp: '文件先发到聊天里（例如文件传输助手），再从这里选。',
  noDraft: '要导入，先由书记或支委起草新版；草稿在办理中（未提请）时才能导入。',
  pick: '选择文件',
  pickOther: '换一份文件',
  reading: '正在读文件',
  readAgain: '再读一次',
  uploadFailed: '文件没有传上去，草稿没有变。请检查网络，再试一次。',
  file: (name: string) => `文件：${name}`,
  problems: (count: number) => `有 ${count} 处要改，草稿没有变`,
  problemsAdvice: '在表格里改好下面各处，另存后再选一次。',
  place: ({ sheet, row, column, head }: Problem) =>
    [sheet, row > 0 && `第 ${row} 行`, column !== '' && `${column} 列`, head]
      .filter(Boolean)
      .join(' '),
  moreProblems: (count: number) => `另有 ${count} 处，改好这些以后再看。`,
  same: { title: '和草稿一样', advice: '这份文件和草稿的文字完全一样，不用导入。' },
  preview: (count: number) => `会改 ${count} 处，还没有写进草稿`,
  notFromThis:
    '这份文件不是从现在的草稿导出的：导出以后草稿里改过的，会被文件里的盖掉。请逐条看清。',
  replace: '写进草稿',
  replaceAsk: (version: string, count: number) =>
    `第 ${version} 版草稿会改 ${count} 处，原来的文字不再保留。`,
  noBasis: '选一种依据，写明内容，才能写进草稿。',
  replaced: (count: number) => `已写进草稿，改了 ${count} 处。`,
} as const
