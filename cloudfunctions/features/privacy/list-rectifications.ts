import type { privacyContract, RectificationView } from '@shared/privacy/contract'
import type { Rectification } from '@shared/privacy/rectification'
import { findPage } from '../../kit/database'
import type { Handler } from '../../kit/serve'

const pageSize = 30

export const listMyRectifications: Handler<typeof privacyContract.listMyRectifications> = async (
  call,
  { after },
) => {
  const { person } = call.permitOwn()
  const page = await findPage(
    'rectifications',
    { subject: person },
    { limit: pageSize, after, descending: true },
  )
  return { rectifications: page.rows.map((one) => viewOf(one, person)), next: page.next }
}

export const listRectificationsAwaiting: Handler<
  typeof privacyContract.listRectificationsAwaiting
> = async (call, { after }) => {
  const { organisation: branch, path, person } = call.identity
  call.permitOrganisation({ _id: branch, path })
  const page = await findPage(
    'rectifications',
    { branch, state: 'open' },
    { limit: pageSize, after },
  )
  return { rectifications: page.rows.map((one) => viewOf(one, person)), next: page.next }
}

function viewOf(asked: Rectification, looking: string): RectificationView {
  const { _id: rectification, subject, subjectName, text, state, askedAt, answer } = asked
  return {
    rectification,
    subjectName,
    text,
    state,
    askedAt,
    answer: answer && { at: answer.at, byName: answer.byName, text: answer.text },
    mine: subject === looking,
  }
}
