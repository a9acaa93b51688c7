package org.throughline.events;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An event that could be recorded although policies in force only as a warning were not met. */
public interface WithConcerns {

    /** Codes of the policies not met, in the order they were judged; usually none. */
    List<String> concerns();

    /** Those that an event tells of; of a correction, those of what it puts in the place of the entry. */
    static List<String> of(SubjectEvent event) {
        return switch (event) {
            case WithConcerns warned -> warned.concerns();
            case Amendment.EntryCorrected corrected -> of(corrected.right().event());
            default -> List.of();
        };
    }

    /** What an event tells of itself, and what stands beside it. */
    static List<String> of(SubjectEvent event, @Nullable String beside) {
        return Stream.concat(of(event).stream(), split(beside).stream())
                .distinct()
                .toList();
    }

    /** Codes as one text, as they stand beside an event. */
    static String joined(List<String> codes) {
        return String.join(",", codes);
    }

    /** Such a text as codes; none where there is none. */
    static List<String> split(@Nullable String joined) {
        return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split(",", -1));
    }
}
