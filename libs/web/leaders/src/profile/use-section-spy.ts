import { useEffect, useState } from 'react';
import { SECTION_IDS, sectionAnchor, type SectionId } from './sections';

/** Where on the page a section counts as being read: a third down from the top. */
const BAND = '-30% 0px -65% 0px';

/** The section in view. */
export function useSectionSpy(): SectionId {
  const [current, setCurrent] = useState<SectionId>(SECTION_IDS[0]);
  useEffect(() => {
    const seen = new Set<SectionId>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const id = SECTION_IDS.find((each) => target.id === sectionAnchor(each));
          if (!id) continue;
          if (isIntersecting) seen.add(id);
          else seen.delete(id);
        }
        const top = SECTION_IDS.find((id) => seen.has(id));
        if (top) setCurrent(top);
      },
      { rootMargin: BAND },
    );
    SECTION_IDS.forEach((id) => {
      const element = document.getElementById(sectionAnchor(id));
      if (element) observer.observe(element);
    });
    return () => observer.disconnect();
  }, []);
  return current;
}
