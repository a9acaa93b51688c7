package org.throughline.query.measure;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.query.measure.MeasureState.Reading;

/** Row of {@code measure_group}: a group of a reading that counts; without a value it is withheld. */
record MeasureGroup(
        String subjectId,
        String reading,
        String groupedBy,
        String groupCode,
        @Nullable BigDecimal value,
        @Nullable Integer people) {

    static List<MeasureGroup> of(String subjectId, Reading reading) {
        String groupedBy = reading.figures().groupedBy();
        return groupedBy == null
                ? List.of()
                : reading.figures().groups().stream()
                        .map(group -> new MeasureGroup(
                                subjectId, reading.code(), groupedBy, group.code(), group.value(), group.people()))
                        .toList();
    }
}
