/** Whoever leaves this device takes along all that it kept; what that is, only the participant's page knows. */
let forget = async (): Promise<void> => {};

export const onForgetting = (act: () => Promise<void>): void => {
  forget = act;
};
export const forgetKept = (): Promise<void> => forget();
