import { mergeInternalComponents } from '@tarojs/shared'
import attributes from './aria-attributes.json'

mergeInternalComponents({
  View: attributes,
  Image: attributes,
  Input: attributes,
  Textarea: attributes,
})
