package org.throughline.query.subject.teams.team;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on end on which something held.
 *
 * @param until the first day on which it did not any more; absent when it still held on the day asked about
 * @param days how many, up to the day asked about
 */
public record Stretch(LocalDate from, @Nullable LocalDate until, long days) {}
