import { useState } from 'preact/hooks';

/** What an element needs to take a file that is dropped on it, and whether one is being dragged over it. */
export function useFileDrop(onFile: (file: File) => void) {
  const [isDragging, setDragging] = useState(false);
  const handlers = {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setDragging(true);
    },
    onDragLeave: ({ relatedTarget, currentTarget }: DragEvent) => {
      const isInside =
        currentTarget instanceof Node &&
        relatedTarget instanceof Node &&
        currentTarget.contains(relatedTarget);
      if (!isInside) setDragging(false);
    },
    onDrop: (event: DragEvent) => {
      setDragging(false);
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      onFile(file);
    },
  };
  return { isDragging, handlers };
}
