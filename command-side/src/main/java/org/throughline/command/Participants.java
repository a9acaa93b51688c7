package org.throughline.command;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who took part in something, by member id. */
public final class Participants {

    private Participants() {}

    /** Each of them once, in the order of their ids, so that the same people are the same list. */
    public static @Nullable List<String> named(@Nullable List<String> memberIds) {
        return memberIds == null
                ? null
                : memberIds.stream().map(String::strip).distinct().sorted().toList();
    }
}
