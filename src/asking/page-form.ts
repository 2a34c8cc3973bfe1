import type { Form } from "./form.ts";
import { answerKey, BEFORE_SHOWN, settledAnswer, shown, type FormEvent, type Size, type Timing } from "./keys.ts";

export interface PageState {
  readonly timing: Timing;
  readonly size: Size;
  readonly page: number;
  readonly done: boolean;
}

/** Pages to look at. Any key turns the page; after the last one it is over. `pagesFor` gets the room above the footer. */
export function pageForm(pagesFor: (size: Size) => readonly (readonly string[])[]): Form<PageState, true> {
  const pages = ({ columns, rows }: Size): readonly (readonly string[])[] =>
    pagesFor({ columns, rows: Math.max(1, rows - 1) });
  const isLast = ({ page, size }: PageState): boolean => page >= pages(size).length - 1;

  const step = (state: PageState, event: FormEvent): PageState => {
    switch (event.kind) {
      case "shown":
        return { ...state, size: event.size, timing: shown(state.timing, event.atMs) };
      case "resized":
        return { ...state, size: event.size, page: 0, timing: shown(state.timing, event.atMs) };
      case "key":
        return { ...state, timing: answerKey(state.timing, event.key, event.atMs) };
      case "quiet": {
        if (settledAnswer(state.timing, event.atMs) === null) return state;
        const timing = shown(state.timing, event.atMs);
        return isLast(state) ? { ...state, timing, done: true } : { ...state, timing, page: state.page + 1 };
      }
    }
  };

  return {
    start: { timing: BEFORE_SHOWN, size: { columns: 80, rows: 24 }, page: 0, done: false },
    step,
    view: (state) => [
      ...(pages(state.size)[state.page] ?? []),
      isLast(state) ? "Any key goes back." : "Any key shows more.",
    ],
    answer: ({ done }) => (done ? true : undefined),
  };
}
