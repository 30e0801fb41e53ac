import path from 'node:path'
import type { IPluginContext } from '@tarojs/service'
import attributes from './aria-attributes.json'

interface MiniPlatform {
  template?: { mergeComponents: (ctx: IPluginContext, patch: Record<string, object>) => void }
  runtimePath: string | string[]
}

/**
 * Taro's templates for weapp drop every attribute they do not know, the `aria-*` ones among them.
 * They are added to the templates here, and to the runtime's table of short names by
 * `aria-runtime.js`; the two must list the same attributes.
 */
export default function ariaPlugin(ctx: IPluginContext): void {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: MiniPlatform) {
      if (platform.template === undefined) return
      platform.template.mergeComponents(ctx, {
        View: attributes,
        Image: attributes,
        Input: attributes,
        Textarea: attributes,
      })
      const runtime = path.resolve(__dirname, 'aria-runtime.js')
      platform.runtimePath = [platform.runtimePath, runtime].flat()
    },
  })
}
