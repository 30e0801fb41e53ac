import { Image, View } from '@tarojs/components'
import type { DeclarationDetail } from '@shared/declaration/contract'
import { spoken } from '@/ui/aria'
import { copy } from '../copy'
import '../parts/declaration.less'

export interface KeptPhotosProps {
  photos: DeclarationDetail['photos']
  keep: string[]
  onToggle: (photo: string) => void
}

const words = copy.amend

/** The photos that are stored; a tap leaves one out or takes it in again. */
export function KeptPhotos({ photos, keep, onToggle }: KeptPhotosProps) {
  if (photos.length === 0) return null
  return (
    <View className="kept-photos">
      <View className="declaration-detail">{`${words.kept} · ${words.keptHint}`}</View>
      <View className="declaration-photos">
        {photos.map(({ photo, url }, index) => {
          const stays = keep.includes(photo)
          return (
            <View
              key={photo}
              onClick={() => onToggle(photo)}
              {...spoken({
                role: 'checkbox',
                checked: stays,
                label: `${words.kept} ${index + 1}`,
              })}
            >
              <Image
                className={`declaration-photos__photo ${stays ? '' : 'declaration-photos__dropped'}`}
                src={url}
                mode="aspectFill"
              />
              {stays ? null : <View className="declaration-detail">{words.removed}</View>}
            </View>
          )
        })}
      </View>
    </View>
  )
}
