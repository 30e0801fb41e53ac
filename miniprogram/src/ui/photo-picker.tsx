import { Image, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { chosenPhotos } from '../cloud/camera'
import { spoken } from './aria'
import './photo-picker.less'

export interface PhotoPickerProps {
  /** File paths of this phone, or file ids of the cloud. */
  photos: string[]
  onChange: (photos: string[]) => void
  countMax?: number
}

/** Up to three photos as evidence. They are uploaded when the form is sent, not before. */
export function PhotoPicker({ photos, onChange, countMax = 3 }: PhotoPickerProps) {
  const add = async () => {
    const chosen = await chosenPhotos(countMax - photos.length)
    if (chosen.length > 0) onChange([...photos, ...chosen].slice(0, countMax))
  }
  return (
    <View className="photo-picker">
      {photos.map((photo, index) => (
        <View key={photo} className="photo-picker__photo">
          <Image
            className="photo-picker__image"
            src={photo}
            mode="aspectFill"
            onClick={() => void Taro.previewImage({ urls: photos, current: photo })}
            {...spoken({ role: 'img', label: `第 ${index + 1} 张照片` })}
          />
          <View
            className="photo-picker__remove"
            onClick={() => onChange(photos.filter((other) => other !== photo))}
            {...spoken({ role: 'button', label: `移除第 ${index + 1} 张照片` })}
          >
            <View className="photo-picker__cross">×</View>
          </View>
        </View>
      ))}
      {photos.length < countMax ? (
        <View
          className="photo-picker__add"
          onClick={() => void add()}
          {...spoken({ role: 'button', label: '添加照片' })}
        >
          +
        </View>
      ) : null}
    </View>
  )
}
