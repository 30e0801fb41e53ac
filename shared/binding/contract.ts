import * as z from 'zod/mini'
import type { Grant } from '../kernel/authorisation'
import { command, query } from '../kernel/contract'
import { me } from '../kernel/me'
import { id, instant, text, token } from '../kernel/schema'
import { bindingActs, bindingStates } from './binding'
import { bindingSlipsAtOnceMost } from './limits'

/** Who hands out codes, confirms and releases: a liaison of the branch, an administrator above. */
const handlers: Grant[] = [
  { role: 'administrator', scope: 'below' },
  { role: 'liaison', scope: 'organisation' },
  { role: 'deputyLiaison', scope: 'organisation' },
]

const step = z.object({
  at: instant,
  byName: z.string(),
  act: z.enum(bindingActs),
  note: z.optional(z.string()),
})
export type BindingStepView = z.output<typeof step>

const line = z.object({
  member: id,
  name: z.string(),
  department: z.string(),
  hasPhone: z.boolean(),
  state: z.enum(['none', ...bindingStates]),
  boundAt: z.optional(instant),
  /** Absent where nobody has to confirm anything. */
  awaits: z.optional(z.enum(['branch', 'administrator'])),
  trail: z.array(step),
  /** What the person looking may do now; where nothing, somebody else does it. */
  actions: z.array(z.enum(['issue', 'confirm', 'release'])),
})
export type BindingLine = z.output<typeof line>

const handled = z.object({ binding: id })

export const bindingContract = {
  /** A one-time code with which a member binds a WeChat identity; valid for a short time. */
  issueBindingCode: command({
    who: handlers,
    input: z.strictObject({ member: id }),
    output: z.object({ code: z.string(), expiresAt: z.string() }),
    refusals: [
      'memberAlreadyBound',
      'ownMatter',
      'codeByAdministrator',
      'transferUnderWay',
      'memberHasLeft',
    ],
  }),
  /** A sheet of them, one slip a member; the codes are said once and stand nowhere. */
  issueBindingSlips: command({
    who: handlers,
    input: z.strictObject({
      members: z.array(id).check(z.minLength(1), z.maxLength(bindingSlipsAtOnceMost)),
    }),
    output: z.object({
      slips: z.array(z.object({ member: id, name: z.string(), code: z.string() })),
      expiresAt: instant,
      /** The address that opens the bind page in WeChat, where the deployer has set one. */
      link: z.optional(z.string()),
    }),
    refusals: [
      'memberAlreadyBound',
      'ownMatter',
      'codeByAdministrator',
      'transferUnderWay',
      'memberHasLeft',
    ],
  }),
  /** The code is all that counts. `waiting`: nothing is said of anybody before it is confirmed. */
  bindIdentity: command({
    who: 'anyone',
    input: z.strictObject({ code: token(40) }),
    output: z.object({ state: z.enum(['waiting', 'bound']), me: z.optional(me) }),
    refusals: [
      'bindingCodeWrong',
      'tooManyCodesTried',
      'alreadyBound',
      'memberAlreadyBound',
      'codeByAdministrator',
    ],
  }),
  /**
   * The phone of whoever set the environment up is lost, and nobody else can release it: with the
   * set-up code, which the deployer sets once more, the calling one takes its place.
   */
  rebindFirstAdministrator: command({
    who: 'anyone',
    input: z.strictObject({ setUpCode: token(100) }),
    output: z.object({ organisation: id }),
    refusals: ['setUpCodeWrong', 'notSetUp', 'alreadyBound', 'administratorEnded'],
  }),
  /** A binding is named by its member, and by when it was made. */
  confirmBinding: command({
    who: handlers,
    input: z.strictObject({ binding: id, boundAt: instant }),
    output: handled,
    refusals: ['ownMatter', 'bindingNotWaiting', 'bindingByAdministrator', 'issuerDoesNotConfirm'],
  }),
  /** A lost phone, or somebody who is not the member: the identity has no power from now on. */
  releaseBinding: command({
    who: handlers,
    input: z.strictObject({ binding: id, reason: text(100) }),
    output: handled,
    refusals: ['ownMatter', 'bindingReleased', 'bindingByAdministrator'],
  }),
  /** The members of a branch with their bindings; or what waits, in all that one may handle. */
  listBindings: query({
    personal: true,
    who: handlers,
    input: z.strictObject({
      branch: z.optional(id),
      waiting: z.optional(z.boolean()),
      after: z.optional(id),
    }),
    output: z.object({ lines: z.array(line), next: z.optional(id) }),
    refusals: [],
  }),
  /** Asked by whoever is not let in yet, and by a member who wants to see who bound what. */
  showMyBinding: query({
    who: 'anyone',
    input: z.strictObject({}),
    output: z.object({
      state: z.enum(['none', 'waiting', 'bound']),
      /** Of a bound member, the own one. */
      trail: z.array(step),
    }),
    refusals: [],
  }),
} as const
