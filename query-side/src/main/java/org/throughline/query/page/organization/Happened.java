package org.throughline.query.page.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.query.page.thing.HistoryPart;

/**
 * What happened in an organization, as far as it was asked for.
 *
 * @param total how many entries fit
 * @param kinds to choose from
 * @param years to choose from, the latest first
 * @param asked what was asked for
 * @param later query of the page with later entries; absent on the first
 * @param earlier query of the page with earlier ones; absent on the last
 * @param all query of the first page of all; absent where no more than the newest few are there
 * @param cut whether older entries were left out before anything was chosen
 */
record Happened(
        HistoryPart history,
        int total,
        List<Choice> kinds,
        List<Integer> years,
        Asked asked,
        @Nullable String later,
        @Nullable String earlier,
        @Nullable String all,
        boolean cut) {

    /** A kind of subject, as a form holds it and in words. */
    record Choice(String value, String words) {}

    /**
     * What is asked for; each part absent where everything is.
     *
     * @param words that stand in what is said
     * @param page from 0; where neither that nor anything else is asked for, the newest few are shown
     */
    record Asked(
            @Nullable String kind,
            @Nullable Integer year,
            @Nullable String words,
            @Nullable Integer page) {

        /** Whether no more than the newest few are shown. */
        public boolean isGlance() {
            return page == null && !isNarrow();
        }

        /** The page that is asked for. */
        int at() {
            return page == null ? 0 : page;
        }

        /** Whether anything is left out. */
        public boolean isNarrow() {
            return kind != null || year != null || words != null;
        }
    }
}
