package org.throughline.query.cascade;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.throughline.events.direction.DirectionPart;
import org.throughline.query.read.Parameters;
import org.throughline.query.read.ReadRefusal;
import org.throughline.query.read.ReadRefusal.Code;

/** Reads the query parameter {@code part}. */
final class Parts {

    private Parts() {}

    /**
     * The part it names, absent when it names none.
     *
     * @throws ReadRefusal when it names something else
     */
    static @Nullable DirectionPart read(@Nullable String text) {
        String name = Parameters.text("part", text);
        return name == null
                ? null
                : Arrays.stream(DirectionPart.values())
                        .filter(part -> part.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> ReadRefusal.of(
                                        Code.BAD_PARAMETER,
                                        "part='%s' is none of %s"
                                                .formatted(name, Arrays.toString(DirectionPart.values())))
                                .with("parameter", "part"));
    }
}
