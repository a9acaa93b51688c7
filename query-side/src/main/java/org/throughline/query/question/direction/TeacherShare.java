package org.throughline.query.question.direction;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of the directions of the single teachers of one school. Teachers are counted, not named; fewer than the
 * district's limit for small groups are not counted either.
 *
 * @param suppressed whether there are teachers, too few to be shown by number; everything else is then absent
 * @param teachers with a practice of their own on the day
 * @param byStatus how many have which link to their team's direction
 * @param withDistrict how many hang together with the district's direction, every link counted
 * @param shareAligned of 1, aligned with their team; absent when there are no teachers: nobody is not zero
 * @param shareWithDistrict of 1, every link counted
 */
public record TeacherShare(
        String organizationId,
        boolean suppressed,
        @Nullable Integer teachers,
        @Nullable Map<LinkStatus, Integer> byStatus,
        @Nullable Integer withDistrict,
        @Nullable Double shareAligned,
        @Nullable Double shareWithDistrict) {}
