import { View } from '@tarojs/components'
export default function TabBarOfWeapp() {
  return <View>tab</View>
}
