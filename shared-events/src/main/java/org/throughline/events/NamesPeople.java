package org.throughline.events;

import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An event that says of people that they acted in a seat: led, decided, took part, committed. Whether they held it that day is
 * asked of all such events in the same way, whatever the family.
 */
public interface NamesPeople {

    /** Everybody it names so, in the order of the event. */
    Stream<Named> named();

    /** Whether they may have acted for any unit of the district: what passes between teams is answered at either end. */
    default boolean passesBetweenUnits() {
        return false;
    }

    /**
     * Somebody who is said to have acted.
     *
     * @param memberId who; absent where a role is named alone
     * @param role code of the role they acted in; absent where any seat will do
     */
    record Named(@Nullable String memberId, @Nullable String role) {

        /** One member, in whichever seat; nobody where none is named. */
        public static Stream<Named> member(@Nullable String memberId) {
            return memberId == null ? Stream.empty() : Stream.of(new Named(memberId, null));
        }

        /** Members, in whichever seats; nobody where nobody wrote down who. */
        public static Stream<Named> members(@Nullable Collection<String> memberIds) {
            return memberIds == null ? Stream.empty() : memberIds.stream().flatMap(Named::member);
        }

        /** A member id or the code of a role; nobody where neither is named. */
        public static Stream<Named> memberOrRole(@Nullable String name) {
            return name == null ? Stream.empty() : Stream.of(new Named(name, name));
        }

        /** Each of them a member id or the code of a role; which, only those who know the seats can tell. */
        public static Stream<Named> membersOrRoles(Collection<String> names) {
            return names.stream().flatMap(Named::memberOrRole);
        }

        /** Whether it is a member id or the code of a role, one of the two. */
        public boolean isEither() {
            return memberId != null && memberId.equals(role);
        }
    }
}
