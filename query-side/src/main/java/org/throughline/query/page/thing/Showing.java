package org.throughline.query.page.thing;

import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.throughline.query.page.Moment;
import org.throughline.query.page.thing.ThingReads.Laid;

/** What the pages of some kinds tell beside, or instead of, their state as it is laid out. A kind has one at the most. */
public interface Showing {

    /** The kinds of subjects it is for. */
    Set<String> kinds();

    /**
     * The subject as its page shows it.
     *
     * @param asked parameters of the address besides the moment, by name; absent where there are none
     */
    Thing show(Laid laid, Moment moment, Function<String, @Nullable String> asked);
}
