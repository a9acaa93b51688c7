package org.throughline.events.ground.context;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Evidence;

/**
 * What is said of an organization's context. No part of it is of a person.
 *
 * @param community where it is and who lives there; absent when nothing is said
 * @param learners who learns here, and what they bring; absent when nothing is said
 * @param staff who works here, and what they bring; absent when nothing is said
 * @param conditions means, rules and other conditions to work under; absent when nothing is said
 * @param history what happened before and is remembered; absent when nothing is said
 * @param evidence what it rests on; empty when nothing is named
 */
public record UnitContext(
        @Nullable String community,
        @Nullable String learners,
        @Nullable String staff,
        @Nullable String conditions,
        @Nullable String history,
        List<Evidence> evidence) {

    /** Whether anything is said. */
    public boolean saysAnything() {
        return said().findAny().isPresent();
    }

    /** What is said, part by part. */
    public Stream<String> said() {
        return Stream.of(community, learners, staff, conditions, history).flatMap(Stream::ofNullable);
    }
}
