import { View } from '@tarojs/components'
import { useState } from 'react'
import { useExport } from '@/cloud/use-export'
import { PlainButton } from '@/ui/button'
import { Card } from '@/ui/card'
import { RefusalNote } from '@/ui/notice'
import { Row, RowGroup } from '@/ui/row'
import { Segments } from '@/ui/segments'
import { exportMyData, type Format } from '../client'
import { copy } from '../copy'
import './privacy.less'

const words = copy.export
const formats = [
  { value: 'xlsx', title: words.formats.xlsx },
  { value: 'json', title: words.formats.json },
] as const
const isH5 = process.env.TARO_ENV === 'h5'

/** Everything about me as a file: made, then opened with a tap. */
export function ExportMine() {
  const [format, setFormat] = useState<Format>('xlsx')
  const { made, busy, refusal, make, open, forget } = useExport()
  return (
    <View className="privacy-group">
      <Card>
        <View className="privacy-title">{words.title}</View>
        <View className="privacy-detail">{words.detail}</View>
        <View className="privacy-control">
          <Segments
            label={words.format}
            segments={[...formats]}
            value={format}
            onChange={(value) => {
              setFormat(value)
              forget()
            }}
          />
        </View>
        <RefusalNote refusal={refusal} />
        {made === undefined ? (
          <PlainButton busy={busy} onTap={() => make(() => exportMyData(format))}>
            {words.make}
          </PlainButton>
        ) : null}
      </Card>
      {made === undefined ? null : (
        <RowGroup>
          <Row
            title={words.made}
            detail={made.name}
            value={isH5 ? words.open.h5 : words.open.weapp[format]}
            onTap={() => open(made)}
          />
        </RowGroup>
      )}
    </View>
  )
}
