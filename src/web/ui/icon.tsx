/** Outlines on a 20 × 20 grid. */
const paths = {
  plus: 'M10 4v12M4 10h12',
  close: 'm5 5 10 10M15 5 5 15',
  menu: 'M3 5.5h14M3 10h14M3 14.5h14',
  more: 'M5 10h.01M10 10h.01M15 10h.01',
  send: 'M10 16V4.5M5 9l5-5 5 5',
  stop: 'M6 6h8v8H6z',
  edit: 'm4 16 .8-3.4L13.6 4 16 6.4 7.4 15.2z',
  retry: 'M4.5 8.5a6 6 0 1 1-.4 3.2M4 4.5v4.2h4.2',
  copy: 'M7.5 7.5h8v8h-8zM12.5 7.5v-3h-8v8h3',
  check: 'm4.5 10.5 3.5 3.5 7.5-8',
  up: 'M6.5 9.5 10 3c1.4 0 2 1 1.8 2.3L11.4 8h4.1c.9 0 1.5.8 1.3 1.7l-1 5c-.2.8-.8 1.3-1.6 1.3H6.5zM6.5 9.5H3.5V16h3',
  down: 'M13.5 10.5 10 17c-1.4 0-2-1-1.8-2.3l.4-2.7H4.5c-.9 0-1.5-.8-1.3-1.7l1-5C4.400 4.500 5 4 5.800 4h7.700zM13.500 10.500h3V4h-3',
  left: 'm12 5-5 5 5 5',
  right: 'm8 5 5 5-5 5',
  search: 'M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12ZM13.500 13.500 17 17',
  export: 'M10 12.500V3.500M6.500 7 10 3.500 13.500 7M4 12.500V16h12v-3.500',
  open: 'M8 4.500H4.500v11h11V12M11 4h5v5M16 4l-7 7',
  trash: 'M4 6h12M8 6V4h4v2M5.500 6l.6 10h7.800l.6-10',
  approx: 'M4 8c2-2.500 4-2.500 6-.5s4 2 6-.5M4 13.500c2-2.500 4-2.500 6-.5s4 2 6-.5',
  differs: 'M4 8h12M4 12.500h12M13 4 7 16.500',
  number: 'M7.500 4 6 16M14 4l-1.500 12M4 8h12.500M3.500 12.500H16',
  missing: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM5 15 15 5',
  unknown: 'M7.500 7.500a2.500 2.500 0 1 1 3.500 2.300c-.7.3-1 .8-1 1.700M10 14.500h.01',
  file: 'M5.500 3.500h6l3.500 3.500v9.500h-9.500zM11.500 3.500V7H15',
  globe:
    'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM3 10h14M10 3c2 2 2.800 4.300 2.800 7S12 15 10 17c-2-2-2.800-4.300-2.800-7S8 5 10 3Z',
  list: 'M4 5.500h.01M4 10h.01M4 14.500h.01M7.500 5.500H16M7.500 10H16M7.500 14.500H16',
  chat: 'M4 4.500h12v8.500H9l-3.500 3v-3H4z',
  book: 'M10 5.500C8 4.300 6 4 3.500 4v11c2.500 0 4.500.3 6.500 1.500 2-1.200 4-1.500 6.500-1.500V4C14 4 12 4.300 10 5.500ZM10 5.500v11',
} as const;

/** A small decoration beside or instead of words; the name stands in the control's label. */
export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
