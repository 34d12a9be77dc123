/** What a step is called: as whoever planned it called it, or after its phase. */
import { t } from "../base/i18n";

export const stepName = (step: { title: string; phase: string }): string =>
  step.title || t(`common.phase_${step.phase}`);
