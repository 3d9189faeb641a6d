import { isDate } from 'medcodes';
import { checkCode } from 'medcodes/icd10cm';
import { useId, useState } from 'react';

/** What is wrong with a code on a day, and what may be meant; undefined if nothing is. */
function problemOf(code: string, date: string): string | undefined {
  if (code.trim() === '') return undefined;
  if (!isDate(date)) return 'Enter the date of service first.';
  const answer = checkCode(code, { on: date });
  if (answer.ok) return undefined;
  const [issue] = answer.issues;
  const meant = issue.suggestions.slice(0, 3).join(', ');
  return meant === '' ? `${issue.message}.` : `${issue.message}. Did you mean ${meant}?`;
}

/** A diagnosis that is judged again whenever the code or the date changes. */
export function DiagnosisField({ date }: { date: string }) {
  const id = useId();
  const [code, setCode] = useState('');
  const problem = problemOf(code, date);
  return (
    <p>
      <label htmlFor={id}>Diagnosis</label>{' '}
      <input
        id={id}
        value={code}
        onChange={(event) => setCode(event.target.value)}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-problem`}
      />
      <span id={`${id}-problem`} role="status">
        {problem}
      </span>
    </p>
  );
}

export function VisitForm() {
  const [date, setDate] = useState('2017-09-30');
  return (
    <form>
      <label htmlFor="date">Date of service</label>{' '}
      <input id="date" type="date" value={date} onChange={(event) => setDate(event.target.value)} />
      <DiagnosisField date={date} />
    </form>
  );
}
