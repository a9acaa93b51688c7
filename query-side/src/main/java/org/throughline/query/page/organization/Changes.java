package org.throughline.query.page.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.query.page.thing.Comparison.Said;
import org.throughline.query.read.Incomplete;

/**
 * What differs between two moments in everything that hangs on a unit, kind by kind.
 *
 * @param kinds those of which anything differs
 * @param same how many things did not change
 * @param withheld how many that may have are not for everybody
 * @param choices kinds to choose from
 * @param schools of the unit, to choose from
 * @param asked what was chosen
 * @param note what is to be said of a moment at which there was no such unit; absent where there was
 */
record Changes(
        String name,
        String kindWords,
        String page,
        List<OfKind> kinds,
        int same,
        int withheld,
        List<Happened.Choice> choices,
        List<Happened.Choice> schools,
        Chosen asked,
        @Nullable String note,
        long position,
        List<Incomplete> incomplete) {

    /** Which kind and which school are shown; absent where all are. */
    record Chosen(@Nullable String kind, @Nullable String school) {}

    /**
     * What differs of a kind.
     *
     * @param title the kind, in words
     * @param kind as the log names it
     * @param open whether it stands open on the page
     * @param same how many of it did not change
     */
    record OfKind(String title, String kind, boolean open, Some added, Some changed, Some ended, int same) {

        /** Whether more of it is there than is shown. */
        public boolean isCut() {
            return added.more() + changed.more() + ended.more() > 0;
        }
    }

    /**
     * Some things.
     *
     * @param total how many there are, shown or not
     */
    record Some(int total, List<One> shown) {

        /** How many are left out. */
        public int more() {
            return total - shown.size();
        }
    }

    /**
     * One thing.
     *
     * @param compare its own comparison
     * @param lines what changed in its principal fields
     * @param more how many changes are left to its own comparison
     */
    record One(String title, String page, String compare, List<Line> lines, int more) {}

    /**
     * One change.
     *
     * @param before what stood there, struck; empty where it was added
     * @param after what stands there; empty where it was taken away
     */
    record Line(String what, List<Said> before, List<Said> after) {}

    /** Kinds of which something did not change. */
    public List<OfKind> unchanged() {
        return kinds.stream().filter(kind -> kind.same() > 0).toList();
    }

    /** How many things are new, changed or ended. */
    public int total() {
        return kinds.stream()
                .mapToInt(kind -> kind.added().total()
                        + kind.changed().total()
                        + kind.ended().total())
                .sum();
    }
}
