/** From the frame: its height in CSS pixels, as `height`. */
export const HEIGHT = 'safeguarding-widgets:height';
/** To the frame: what is your height? */
export const MEASURE = 'safeguarding-widgets:measure';
