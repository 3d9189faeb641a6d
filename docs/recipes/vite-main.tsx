import { createRoot } from 'react-dom/client';
import { VisitForm } from './diagnosis-field';

createRoot(document.querySelector('#root')!).render(<VisitForm />);
