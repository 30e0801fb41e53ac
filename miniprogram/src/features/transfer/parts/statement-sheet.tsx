import { View } from '@tarojs/components'
import { formatPoints } from '@shared/kernel/points'
import type { TransferDetail } from '@shared/transfer/contract'
import { codeOfStatement } from '@shared/transfer/statement-code'
import { Card } from '@/ui/card'
import { QrCode } from '@/ui/qr-code'
import { Row, RowGroup } from '@/ui/row'
import { SectionTitle } from '@/ui/section-title'
import { dayWords, monthOfYearWords } from '@/words/date'
import { copy } from '../copy'
import './statement-sheet.less'

const words = copy.sheet
const modules = { base: '基础分', duty: '履职分', bonus: '加分', deduction: '扣分' }

/** 积分结转单 as a sheet: what was earned and attainable, and the seal by which it is checked. */
export function StatementSheet({ detail }: { detail: TransferDetail }) {
  const { content, digest, signature } = detail.statement
  return (
    <View className="statement-sheet">
      <SectionTitle>{words.title}</SectionTitle>
      <RowGroup>
        <Row title={words.name} value={content.name} />
        <Row title={words.from} value={content.from.name} />
        <Row title={words.destination} value={detail.destination} />
        <Row title={words.through} value={monthOfYearWords(content.through)} />
        <Row title={words.letter} value={dayWords(content.letterExpires)} />
        <Row title={words.book} value={content.rulebookVersion} />
      </RowGroup>
      <RowGroup>
        {content.modules.map(({ module, window, earned, attainable }) => (
          <Row
            key={`${module} ${window}`}
            title={modules[module]}
            detail={`${words.window} ${window} · ${words.attainable} ${formatPoints(attainable)}`}
            value={formatPoints(earned)}
            valueTone="figure"
          />
        ))}
      </RowGroup>
      <Card>
        <QrCode text={codeOfStatement(detail.statement)} label={words.code} />
        <View className="statement-sheet__note">{words.codeHint}</View>
      </Card>
      <Card>
        <Seal title={words.head} text={`${String(content.head.sequence)} · ${content.head.hash}`} />
        <Seal title={words.digest} text={digest} />
        <Seal title={words.signature} text={signature} />
        <View className="statement-sheet__note">{words.note}</View>
      </Card>
    </View>
  )
}

function Seal({ title, text }: { title: string; text: string }) {
  return (
    <View className="statement-sheet__seal">
      <View>{title}</View>
      <View className="statement-sheet__code">{text}</View>
    </View>
  )
}
