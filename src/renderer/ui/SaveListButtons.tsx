import { Button } from '@mantine/core';
import { IconFileTypeCsv, IconFileTypePdf } from '@tabler/icons-react';

interface SaveListButtonsProps {
  readonly csv: string;
  readonly pdf: string;
  readonly running: boolean;
  readonly onSave: (format: 'pdf' | 'csv') => void;
}

/** A list as a file: for a spreadsheet, or on paper. */
export function SaveListButtons({ csv, pdf, running, onSave }: SaveListButtonsProps) {
  return (
    <>
      <Button
        variant="default"
        disabled={running}
        leftSection={<IconFileTypeCsv size={16} stroke={1.6} aria-hidden="true" />}
        onClick={() => onSave('csv')}
      >
        {csv}
      </Button>
      <Button
        variant="default"
        disabled={running}
        leftSection={<IconFileTypePdf size={16} stroke={1.6} aria-hidden="true" />}
        onClick={() => onSave('pdf')}
      >
        {pdf}
      </Button>
    </>
  );
}
