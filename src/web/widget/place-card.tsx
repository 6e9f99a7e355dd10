import type { Place } from '../api/types.ts';
import { readerUrl } from '../text/address.ts';
import { useApp } from '../ui/app-context.tsx';
import { Icon } from '../ui/icon.tsx';
import { SetText } from '../ui/set-text.tsx';

export interface PlaceCardProps {
  readonly place: Place;
  readonly origin: string;
  readonly onClose: () => void;
}

/** What a citation quotes, and the way to it in the document. */
export function PlaceCard({ place, origin, onClose }: PlaceCardProps) {
  const { words } = useApp();
  return (
    <aside class="place" aria-label={place.label}>
      <header>
        <strong lang="zh-CN">{place.label}</strong>
        <button type="button" class="icon-button" aria-label={words.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <blockquote lang="zh-CN">
        <SetText text={place.quote} />
      </blockquote>
      <a
        href={origin + readerUrl(place.documentId, place.sectionId, place)}
        target="_blank"
        rel="noopener noreferrer"
      >
        {words.citation.open}
      </a>
    </aside>
  );
}
