import type { Home } from '@shared/home/contract'
import { routes } from '@/navigation/routes'

type Todo = Home['todos'][number]

/** Where a todo is done: at its one document, or at the list of them. */
export function todoRoute({ kind, target }: Todo): string {
  switch (kind) {
    case 'confirmFiling':
    case 'amendDeclaration':
      return target === undefined ? routes.myDeclarations() : routes.declaration(target)
    case 'endorseDeclarations':
      return routes.reviewQueue()
    case 'openMeeting':
      return routes.meetings()
    case 'voteInMeeting':
      return target === undefined ? routes.meetings() : routes.meeting(target)
    case 'callRoll':
    case 'checkLineLeft':
      return target === undefined ? routes.activities() : routes.rollCall(target)
    case 'decideReferred':
      return routes.referred()
    case 'reconsiderAppeals':
      return target === undefined ? routes.reconsiderations() : routes.appeal(target)
    case 'approveRulebooks':
      return routes.branches('rulebook')
    case 'recordAdoption':
      return routes.rulebookVersions()
    case 'freezeHalfYear':
    case 'recordBriefing':
    case 'publishBoard':
      return routes.evaluation()
    case 'letterEnds':
      return routes.transfers()
    case 'arrivalEnds':
      return routes.transfers('arriving')
    case 'ownLetterEnds':
      return routes.me()
    case 'confirmBindings':
      return routes.bindings()
    case 'answerSurvey':
      return routes.survey()
    case 'answerRectifications':
      return routes.rectificationsAwaiting()
    case 'checkTexts':
      return routes.textChecks()
  }
}
