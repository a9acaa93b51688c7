package org.throughline.query.words;

import org.jspecify.annotations.Nullable;

/** What organizations, teams and people are called at the moment shown. One nobody knows by then goes by its id. */
public interface Names {

    /** The organization's name; empty without an id. */
    String organization(@Nullable String id);

    String team(String id);

    /** People are called what they are called today, whatever the moment shown; one without a name goes by the id. */
    String person(String memberId);

    /** What an id stands for, whatever it is of; the text itself when it is no id known here. */
    String any(String text);
}
