/** A run over the whole repository for what is recorded of it: judged as the gate judges it. */
import type { Report } from '#core/report'
import type { Examination } from '#register/examine'
import { judge } from './judge'
import type { RegisterRequest, RegisterRun } from './register-run'

/** `seen` is told what the register and the repository make together, where there is a register. */
export async function judgeRun(
  { directory, installation }: RegisterRequest,
  run: RegisterRun,
  seen?: (examination: Examination) => void,
): Promise<Report> {
  const { options, policy, opened } = run
  const register = opened === undefined ? {} : { register: { ...opened, ...(seen === undefined ? {} : { seen }) } }
  return judge(directory, installation, options, { opened: run, effective: policy, ...register })
}
