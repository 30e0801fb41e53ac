import type { DeclarationSummary } from '@shared/declaration/contract'

type Way = NonNullable<NonNullable<DeclarationSummary['proxy']>['confirmed']>

const ways: Record<Way, string> = {
  own: '本人在手机上确认',
  code: '凭交给本人的确认码确认',
  paper: '凭本人签字的单子确认',
}

/** What is said of declarations that one files for another. */
export const proxyCopy = {
  card: {
    title: (name: string) => `${name}代办`,
    confirmed: (way: Way) => ways[way],
    waits: '还没有经本人确认，不送初审。代办人不参加这件的初审和审定。',
    paper: '本人签字的单子',
  },
  filings: {
    choose: '替谁申报',
    chooseDetail: '没有手机的党员，或受托代办的',
    sheetTitle: '替谁申报',
    hint: '填好后由本人确认：在自己手机上、凭确认码，或签一张单子拍照。代办人不参加初审和审定。',
    noPhone: '没有手机',
    waiting: '待本人确认、退回待补充',
    none: '没有待本人确认的代办',
    noneAdvice: '代办填报后，到本人确认前，会列在这里。',
  },
  file: {
    /** A link may not say for whom. */
    forWhom: (name: string) => (name === '' ? '代办申报' : `替${name}申报`),
    word: '怎样委托的',
    wordHint: '本人有手机的必填；没有手机的可以不填。',
    wordPlaceholder: '例：6 月 18 日电话里口述',
    submit: '填报，等本人确认',
    refiled: '已补充，请本人再确认一次',
    refileHint: '内容改过，要由本人再确认一次，确认后才重新送初审。',
    done: '已填报',
    another: '再替人报一件',
  },
  actions: {
    confirm: '是我做的，确认',
    confirmed: '已确认',
    refuse: '不是我的，撤回',
    handCode: '给本人确认码',
    handTitle: (name: string) => `把确认码交给${name}`,
    handMessage: (name: string) =>
      `先把这件申报念给${name}听，没有异议再给。码由代办人或别的联络员输入，用一次作废。`,
    code: (code: string) => `确认码 ${code}`,
    until: (moment: string) => `${moment}前有效。`,
    byCode: '输入确认码',
    byCodeTitle: '本人说的确认码',
    codeLabel: '确认码',
    codePlaceholder: '六位字母和数字',
    onPaper: '拍本人签字的单子',
    onPaperTitle: '本人签字的单子',
    onPaperMessage: '单子上写明做了什么、哪一天，由本人签名。一张单子确认一件。',
    send: '提交',
    refile: '补充后再报',
    unfile: '撤回代办',
    unfileTitle: '撤回这件代办？',
    unfileMessage: '撤回后不再送审，经过仍会留存，照片删去。可以重新填报。',
  },
} as const
