package org.throughline.events.direction.inquiry;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Evidence;

/**
 * What is answered to one of the {@link GuidingQuestion}s, apart for those it is asked for.
 *
 * @param children the answer for children, in words; absent when there is none
 * @param educators the answer for educators; absent when there is none
 * @param schools the answer for schools; absent when there is none
 * @param evidence the data it cites; empty when it cites none
 * @param players who is involved, in words; empty when nobody is named
 * @param needIds the needs that it comes to
 */
public record GuidingAnswer(
        @Nullable String children,
        @Nullable String educators,
        @Nullable String schools,
        List<Evidence> evidence,
        List<String> players,
        List<String> needIds) {}
