package org.throughline.query.read;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds out on whose behalf somebody reads; nothing else does. There are no logins yet, so whoever names a team is taken
 * at their word. A login will say here which teams are theirs to name.
 */
@Component
public final class Readers {

    /**
     * The reader of this request.
     *
     * @param readingFor the parameter of that name: the id of a team
     */
    public Reader of(@Nullable String readingFor) {
        return new Reader(Parameters.text("readingFor", readingFor));
    }
}
