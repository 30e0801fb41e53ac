import { View } from '@tarojs/components'

export default function Page() {
  return <View>申报</View>
}
