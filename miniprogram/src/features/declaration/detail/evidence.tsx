import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { DeclarationDetail } from '@shared/declaration/contract'
import { open, routes } from '@/navigation/routes'
import { spoken } from '@/ui/aria'
import { Field } from '@/ui/field'
import { Row, RowGroup } from '@/ui/row'
import { copy } from '../copy'

export interface EvidenceProps {
  photos: DeclarationDetail['photos']
  note: string | undefined
  clause: string
  entry: string | undefined
}

const words = copy.detail

/** What it rests on: the photos, the note, the clause, and the entry it became. */
export function Evidence({ photos, note, clause, entry }: EvidenceProps) {
  const urls = photos.map(({ url }) => url)
  return (
    <RowGroup>
      <Field title={words.photos} hint={photos.length === 0 ? words.noPhotos : undefined}>
        {photos.length === 0 ? null : (
          <View className="declaration-photos">
            {photos.map(({ photo, url }, index) => (
              <Image
                key={photo}
                className="declaration-photos__photo"
                src={url}
                mode="aspectFill"
                onClick={() => void Taro.previewImage({ urls, current: url })}
                {...spoken({ role: 'img', label: `${words.photos} ${index + 1}` })}
              />
            ))}
          </View>
        )}
      </Field>
      {note === undefined ? null : <Row title={words.note} detail={note} />}
      {clause === '' ? null : <Row title={words.clause} detail={clause} />}
      {entry === undefined ? null : (
        <Row title={words.entry} onTap={() => open(routes.entry(entry))} />
      )}
    </RowGroup>
  )
}
