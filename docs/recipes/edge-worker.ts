import { isDate } from 'medcodes';
// Codes alone. `lookup` would bring the titles too, ten times as much: the table of the README has the size of each import.
import { format, isBillable } from 'medcodes/icd10cm';

/** `/E11.9?on=2026-01-15` answers whether the code can be billed. */
export default {
  fetch(request: Request): Response {
    const { pathname, searchParams } = new URL(request.url);
    const on = searchParams.get('on') ?? '';
    if (!isDate(on)) return Response.json({ message: 'give ?on=YYYY-MM-DD' }, { status: 400 });
    const code = pathname.slice(1);
    return Response.json({ code: format(code) ?? code, on, billable: isBillable(code, { on }) });
  },
};
