import type { Activity, Attendance } from '@shared/activity/activity'
import type { Appeal } from '@shared/appeal/appeal'
import type { BindingAttempts, BindingCode } from '@shared/binding/binding'
import type { Board, BoardPage, Receipt } from '@shared/board/board'
import type { Declaration } from '@shared/declaration/state'
import type { Evaluation } from '@shared/evaluation/evaluation'
import type { Job } from '@shared/job/job'
import type { Identity } from '@shared/kernel/authorisation'
import type { Instant } from '@shared/kernel/calendar'
import type { Entry } from '@shared/ledger/entry'
import type { Scorecard } from '@shared/ledger/scorecard'
import type { Meeting } from '@shared/meeting/meeting'
import type { Member, Organisation } from '@shared/organisation/organisation'
import type { Look } from '@shared/privacy/look'
import type { Rectification } from '@shared/privacy/rectification'
import type { TextCheck } from '@shared/privacy/text-check'
import type { RosterImport, RosterImportPage } from '@shared/roster/import'
import type { AdoptedRulebook } from '@shared/rulebook/adopted'
import type { RulebookDraft } from '@shared/rulebook/draft'
import type { RulebookFrame } from '@shared/rulebook/frame'
import type { Survey, SurveySlip, SurveyTurn } from '@shared/survey/survey'
import type { Arrival, Transfer } from '@shared/transfer/transfer'

/** What is stored under an openid: everything a request must know, in one document. */
export type StoredIdentity = Omit<Identity, 'openid'> & { _id: string }

/** What is kept of a command, under the person and the id that the client made. */
export interface CommandRecord {
  _id: string
  procedure: string
  /** Digest of procedure and input: the same id with another body is refused. */
  digest: string
  at: Instant
  /** The answer that was given; absent where the effect is an insert that names itself. */
  reply?: unknown
  /** From then on it may be forgotten; absent on a marker, which stays. */
  forgetAfter?: Instant
}

/** A file in storage that was made to be fetched, or that nobody may look at any more. */
export interface ExportRecord {
  _id: string
  file: string
  /** From then on it may be removed. */
  removeAfter: Instant
}

/** Every collection and what it holds; the names are those of `database/collections.json`. */
export interface Documents {
  identities: StoredIdentity
  organisations: Organisation
  members: Member
  bindingCodes: BindingCode
  bindingAttempts: BindingAttempts
  transfers: Transfer
  arrivals: Arrival
  rulebooks: AdoptedRulebook
  rulebookDrafts: RulebookDraft
  rulebookFrames: RulebookFrame
  declarations: Declaration
  resolutions: Meeting
  activities: Activity
  attendances: Attendance
  entries: Entry
  scorecards: Scorecard
  evaluations: Evaluation
  boards: Board
  boardPages: BoardPage
  receipts: Receipt
  appeals: Appeal
  surveys: Survey
  surveyTurns: SurveyTurn
  surveySlips: SurveySlip
  jobs: Job
  commands: CommandRecord
  exports: ExportRecord
  accessLog: Look
  rectifications: Rectification
  textChecks: TextCheck
  rosterImports: RosterImport
  rosterImportPages: RosterImportPage
}

export type CollectionName = keyof Documents
