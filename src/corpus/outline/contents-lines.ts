/** `一、总体要求........3`: a line of a printed table of contents. */
const entry = /(?:(?:[.．·…]\s?){4}|……)\s*[-—]?\d{1,4}[-—]?$/;
const heading = /^目\s*[录錄次]$/;
/** Only a line's last characters are looked at: a megabyte of dots must not take a megabyte squared. */
const tail = 40;

/** Whether a line leads by dots to the number of a page. */
export function isContentsEntry(line: string): boolean {
  return entry.test(line.slice(-tail));
}

/** 目录, in either script. */
export function isContentsHeading(line: string): boolean {
  return line.length < tail && heading.test(line);
}
