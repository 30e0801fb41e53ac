import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Reply } from '@/cloud/reply'
import { useExport, type Made } from '@/cloud/use-export'
import { PlainButton } from '@/ui/button'
import { Card } from '@/ui/card'
import { Choice } from '@/ui/choice'
import { RefusalNote } from '@/ui/notice'
import { Row, RowGroup } from '@/ui/row'
import { SectionTitle } from '@/ui/section-title'
import { Segments } from '@/ui/segments'
import type { Format } from '../client'
import { copy } from './copy'

export interface Exportable {
  key: string
  title: string
  detail: string
  ask: (format: Format) => Promise<Reply<{ name: string; url: string; digest: string }>>
}

const formats = [
  { value: 'xlsx', title: copy.formats.xlsx },
  { value: 'json', title: copy.formats.json },
] as const

/** A version or a draft, made into a file and opened. */
export function ExportCard({ choices }: { choices: Exportable[] }) {
  const [key, setKey] = useState<string>()
  const [format, setFormat] = useState<Format>('xlsx')
  const file = useExport()
  const chosen = choices.find((one) => one.key === key) ?? choices[0]
  return (
    <View className="files-group">
      <Card>
        <View className="files-title">{copy.export}</View>
        <View className="files-detail">{copy.exports}</View>
      </Card>
      {choices.length < 2 ? (
        <RowGroup>
          <Row title={chosen?.title} detail={chosen?.detail} />
        </RowGroup>
      ) : (
        <>
          <SectionTitle>{copy.which}</SectionTitle>
          <Choice
            options={choices.map(({ key: value, title, detail }) => ({ value, title, detail }))}
            value={chosen?.key}
            onChange={(value) => {
              setKey(value)
              file.forget()
            }}
          />
        </>
      )}
      <View className="files-format">
        <Segments
          label={copy.format}
          segments={[...formats]}
          value={format}
          onChange={(value) => {
            setFormat(value)
            file.forget()
          }}
        />
      </View>
      <RefusalNote refusal={file.refusal} />
      {file.made === undefined ? (
        <PlainButton
          busy={file.busy}
          onTap={() => {
            if (chosen !== undefined) file.make(() => chosen.ask(format))
          }}
        >
          {copy.make}
        </PlainButton>
      ) : (
        <MadeFile made={file.made} format={format} onOpen={file.open} />
      )}
    </View>
  )
}

interface MadeFileProps {
  made: Made
  format: Format
  onOpen: (made: Made) => void
}

function MadeFile({ made, format, onOpen }: MadeFileProps) {
  const words = process.env.TARO_ENV === 'h5' ? copy.open.h5 : copy.open.weapp[format]
  return (
    <Card>
      <View className="files-title">{copy.made}</View>
      <View className="files-detail">{made.name}</View>
      <View className="files-detail">{copy.digest(made.digest.slice(0, 12))}</View>
      <View className="files-open">
        <PlainButton onTap={() => onOpen(made)}>{words}</PlainButton>
      </View>
    </Card>
  )
}
