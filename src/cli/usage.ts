/** What `medcodes --help` prints. */
export const USAGE: string = `Usage: medcodes <command> [options]

  lookup <code...>          what a code means on a date
  validate <code...>        whether codes may stand on a claim of a date, and if not, why
  history <code>            when a code was billable, its titles, its predecessors and successors
  tree [code]               the nodes above and right below a code, block or chapter; the chapters without one
  diff <date> <date>        what changed in the set between two dates

Options:
  --on YYYY-MM-DD           the date to answer for (default: today)
  --json                    print JSON
  -h, --help                print this

Exit codes: 0 found or valid; 1 not found or not valid; 2 a call that cannot be understood.
`;
