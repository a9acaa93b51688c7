package org.throughline.query.words;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Who members are. The log knows ids only; whoever keeps names beside it says here what people may see of them. */
@FunctionalInterface
public interface People {

    /** Nobody is known by name. */
    People UNNAMED = memberId -> Optional.empty();

    /** The member's name; empty when nobody knows it, or nobody does any more. */
    Optional<String> nameOf(String memberId);

    /** The names of those of these members who have one, by id, asked for at once. */
    default Map<String, String> namesOf(Collection<String> memberIds) {
        Map<String, String> names = new HashMap<>();
        memberIds.forEach(id -> nameOf(id).ifPresent(name -> names.put(id, name)));
        return names;
    }

    /** The ids of those whose names fit, by name; empty where nobody keeps names. */
    default List<String> called(Predicate<String> fits) {
        return List.of();
    }

    /** The day on which the member was erased; empty where nobody knows of it. */
    default Optional<LocalDate> erasedOn(String memberId) {
        return Optional.empty();
    }

    /** Another number whenever anybody may be called something else; always the same where nobody ever is. */
    default long version() {
        return 0;
    }
}
