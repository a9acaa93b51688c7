package org.throughline.infra.operations;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.throughline.events.SubjectKey;

/**
 * Which rebuild somebody asks for, as the address says it: {@code [compare/][at/EVENTS/][district/ID | subject/KIND/ID]}.
 *
 * @param keep whether what was built takes the place of what was there
 * @param district the organization whose subjects are taken alone; absent for others
 * @param subject the one that is taken alone; absent for others
 */
record RebuildAsked(
        boolean keep,
        Pace pace,
        @Nullable String district,
        @Nullable SubjectKey subject) {

    /**
     * Reads an address.
     *
     * @throws InvalidEndpointRequestException when it is none of these
     */
    static RebuildAsked parse(String... address) {
        Deque<String> words = new ArrayDeque<>(List.of(address));
        boolean compare = take(words, "compare");
        Pace pace = take(words, "at") ? pace(next(words)) : Pace.FULL;
        String district = take(words, "district") ? next(words) : null;
        SubjectKey subject =
                district == null && take(words, "subject") ? new SubjectKey(next(words), next(words)) : null;
        if (!words.isEmpty()) {
            throw unknown("there is no '%s' here".formatted(words.getFirst()));
        }
        return new RebuildAsked(!compare, pace, district, subject);
    }

    private static boolean take(Deque<String> words, String word) {
        if (!word.equals(words.peekFirst())) {
            return false;
        }
        words.removeFirst();
        return true;
    }

    private static String next(Deque<String> words) {
        if (words.isEmpty()) {
            throw unknown("the address ends too early");
        }
        return words.removeFirst();
    }

    private static Pace pace(String number) {
        if (!number.matches("[1-9][0-9]{0,8}")) {
            throw unknown("'%s' is no number of events a second, at least 1".formatted(number));
        }
        return new Pace(Integer.parseInt(number));
    }

    private static InvalidEndpointRequestException unknown(String fault) {
        String form = "[compare/][at/EVENTS-PER-SECOND/][district/ID | subject/KIND/ID]";
        return new InvalidEndpointRequestException("%s: %s".formatted(fault, form), form);
    }
}
