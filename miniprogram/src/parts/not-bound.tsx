import { open, routes } from '@/navigation/routes'
import { ButtonPair, PlainButton, PrimaryButton } from '@/ui/button'
import { EmptyState } from '@/ui/load-state'
import { TextLink } from '@/ui/text-link'

/** For a person of WeChat whom the roster does not know yet. */
export function NotBound() {
  return (
    <EmptyState
      title="还没有绑定党员身份"
      advice="向本支部的积分联络员要一个绑定码，输入一次即可。不需要手机号和身份证号。"
      action={
        <>
          <ButtonPair>
            <PlainButton onTap={() => open(routes.slip())}>我有调查条</PlainButton>
            <PrimaryButton onTap={() => open(routes.bind())}>输入绑定码</PrimaryButton>
          </ButtonPair>
          <TextLink onTap={() => open(routes.setUp())}>刚部署好，去初始化</TextLink>
        </>
      }
    />
  )
}

/** For a person whose code was taken and whom nobody has confirmed yet. */
export function BindingWaits({ onLook }: { onLook: () => unknown }) {
  return (
    <EmptyState
      title="等待确认"
      advice="绑定码已经收到。请告诉积分联络员，核对是你本人后就能使用。"
      action={<PlainButton onTap={() => void onLook()}>看看确认了没有</PlainButton>}
    />
  )
}
