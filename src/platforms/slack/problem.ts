import { type Finding, problemsIn } from '../../operations/finding.ts';
import { SetupProblem } from '../../operations/setup-problem.ts';
import { diagnoseSlack, inspectSlack, type SlackSettings } from './doctor.ts';

/** Slack cannot be used as it is set up: says what is wrong and the step that mends it, in the doctor's words. */
export class SlackProblem extends SetupProblem {
  override readonly name = 'SlackProblem';
}

/** What is wrong with the settings by themselves; null where only Slack can tell. */
export function settingsProblem(settings: SlackSettings): SlackProblem | null {
  return problemOf(diagnoseSlack({ settings, bot: null, app: null, now: 0 }));
}

/** Why Slack refuses a token: asks it once more, about each token. */
export async function refusedProblem(settings: SlackSettings, reason: string): Promise<SlackProblem> {
  const found = problemOf(diagnoseSlack(await inspectSlack(settings)));
  return (
    found ??
    new SlackProblem(
      `Slack refused a token (${reason}). Copy SLACK_BOT_TOKEN from OAuth & Permissions and SLACK_APP_TOKEN from Basic Information again.`,
    )
  );
}

function problemOf(findings: readonly Finding[]): SlackProblem | null {
  const words = problemsIn(findings);
  return words === null ? null : new SlackProblem(words);
}
