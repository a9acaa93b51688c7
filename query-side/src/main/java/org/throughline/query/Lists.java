package org.throughline.query;

import java.util.List;
import java.util.stream.Stream;

/** Lists that states hold. */
public final class Lists {

    private Lists() {}

    /** The same with one more at its end. */
    public static <T> List<T> with(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }
}
