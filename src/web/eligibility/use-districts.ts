import { useApp } from '../ui/app-context.tsx';

/** The districts of the areas that the documents are for. */
export function useDistricts(): readonly string[] {
  const { settings } = useApp();
  return [...new Set((settings?.documents ?? []).flatMap(({ area }) => area?.districts ?? []))];
}
