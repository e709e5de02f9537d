import { useLocation, useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { NO_FILTERS, readFilters, searchOf, type FilterName, type Filters } from './filters';

/** The filters as the address has them, so that a filtered list can be sent to a colleague and is there after "back". */
export function useFilters() {
  const search = useLocation({ select: (location) => location.search as Record<string, unknown> });
  const navigate = useNavigate();
  const filters = useMemo(() => readFilters(search), [search]);

  const put = useCallback(
    (next: Filters) => {
      const others = Object.fromEntries(Object.entries(search).filter(([name]) => !(name in NO_FILTERS)));
      void navigate({ to: '.', search: { ...others, ...searchOf(next) } as never, replace: true, resetScroll: false });
    },
    [navigate, search],
  );
  return {
    filters,
    set: <Name extends FilterName>(name: Name, value: Filters[Name]) => put({ ...filters, [name]: value }),
    clear: () => put(NO_FILTERS),
  };
}
