import { useLoad } from '@/cloud/use-load'
import { usePosting } from '@/cloud/use-posting'
import { useParam } from '@/navigation/use-param'
import { LoadState } from '@/ui/load-state'
import { Notice } from '@/ui/notice'
import { PostingCard } from '@/ui/posting-card'
import { Screen } from '@/ui/screen'
import { showEvaluation } from '../client'
import { copy } from '../copy'
import { EvaluationBar } from '../parts/evaluation-bar'
import { EvaluationHead } from '../parts/evaluation-head'
import { EvaluationSteps } from '../parts/evaluation-steps'

/** 半年评定: what is done, what is due, who acts? */
export default function Cockpit() {
  const half = useParam('half')
  const branch = useParam('branch')
  const load = useLoad(() => showEvaluation(half, branch), {
    key: `${branch} ${half}`,
    onReturn: true,
  })
  const evaluation = load.state === 'ready' ? load.value : undefined
  const reload = () => void load.reload()
  const posting = usePosting(evaluation?.job ?? '', reload)
  const bar =
    evaluation === undefined ? undefined : (
      <EvaluationBar evaluation={evaluation} branch={branch} onDone={reload} />
    )
  return (
    <Screen bottom={bar}>
      <LoadState load={load}>
        {(shown) => (
          <>
            <EvaluationHead evaluation={shown} inspected={branch !== ''} />
            {shown.postingLeft > 0 ? (
              <PostingCard
                left={shown.postingLeft}
                posting={posting}
                mayGoOn={shown.actions.includes('continuePosting')}
              />
            ) : null}
            <EvaluationSteps evaluation={shown} />
            {branch === '' && shown.actions.length === 0 && shown.edition === undefined ? (
              <Notice tone="quiet">{copy.cockpit.others}</Notice>
            ) : null}
          </>
        )}
      </LoadState>
    </Screen>
  )
}
