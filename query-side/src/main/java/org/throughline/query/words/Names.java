package org.throughline.query.words;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What organizations, teams and people are called at the moment shown. A unit nobody knows by then goes by its id. */
public interface Names {

    /** The organization's name; empty without an id. */
    String organization(@Nullable String id);

    String team(String id);

    /**
     * People are called what they are called today, whatever the moment shown; of one without a name the seat is said:
     * {@code a parent of the District Leadership Team}.
     */
    String person(String memberId);

    /** The member, where this is the id of one that is known by name or by a seat. */
    Optional<String> member(String id);

    /** Whether a member is called by a name of their own, and not by a seat. */
    default boolean hasName(String memberId) {
        return false;
    }

    /** Asks who these are, all at once, as far as it is not known yet; whoever was not expected is asked for alone. */
    default void expect(Collection<String> memberIds) {}

    /** Who recorded something: a member, or a system that goes by its own name. */
    String actor(String actor);

    /** What an id stands for, whatever it is of; the text itself when it is no id known here. */
    String any(String text);

    /** What an instrument is called, whatever its version. */
    default String instrument(String code) {
        return Words.instrument(code);
    }

    /** What a version of an instrument is called. */
    default String instrument(String code, String version) {
        return versioned(instrument(code), version);
    }

    /** The name of an instrument with its version. */
    static String versioned(String name, String version) {
        return name.contains(" ") ? name + " (version " + version + ")" : name + " " + version;
    }

    /**
     * What a subject is called behind the word for its kind: its title in quotation marks, else of whom and when it is; its id
     * where nobody knows more.
     */
    default String subject(String kind, String id) {
        return id;
    }
}
