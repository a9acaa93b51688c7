package org.throughline.events.choices.decision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Evidence;

/** What a group gave to something that leaders decide: the same whatever it is given to. */
public interface GivenInput {

    /** Names it within what it is given to. */
    String inputId();

    /** Code of the group or role. */
    String group();

    EngagementDepth depth();

    /** Who asked: a member id, a team id or a role; absent when they came unasked, or nobody knows. */
    @Nullable
    String askedBy();

    /** What was said. */
    @Nullable
    String summary();

    /** What became of it; absent as long as nobody says. */
    @Nullable
    InputUse use();

    /** What changed because of it. */
    @Nullable
    String whatChanged();

    List<Evidence> evidence();

    /** The day it was given on. */
    LocalDate givenOn();
}
