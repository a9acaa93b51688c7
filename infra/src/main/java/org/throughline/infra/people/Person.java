package org.throughline.infra.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A member as the directory knows them.
 *
 * @param name absent once they are erased
 * @param erasedOn the day they were; from then on their id is all there is
 */
record Person(
        String memberId,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable LocalDate erasedOn) {}
