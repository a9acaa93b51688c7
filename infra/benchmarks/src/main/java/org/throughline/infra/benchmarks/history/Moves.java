package org.throughline.infra.benchmarks.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Schools that change districts, told late: some since 2021, some since 2024. What is stamped on their events names the
 * district they left.
 */
final class Moves {

    private static final int DISTRICTS = 4;
    private static final Instant RECORDED = Instant.parse("2026-08-03T15:00:00Z");

    private Moves() {}

    /** Two schools each from the first few districts into the one behind. */
    static List<Line> of(Size size) {
        List<Line> lines = new ArrayList<>();
        int districts = size.districts().size();
        for (int district = 0; district < Math.min(DISTRICTS, districts); district++) {
            int block = size.districts().get(district) - 1;
            int next = (district + 1) % districts;
            lines.add(move(Renaming.inBlock(Base.school(1), district, block), next, LocalDate.of(2021, 7, 1)));
            lines.add(move(Renaming.inBlock(Base.school(2), district, block), next, LocalDate.of(2024, 7, 1)));
        }
        return lines;
    }

    private static Line move(String school, int district, LocalDate day) {
        return Line.of(
                RECORDED,
                "local-administrator",
                school + "-move",
                "ReparentOrganization",
                Map.of(
                        "organizationId",
                        school,
                        "parentId",
                        Renaming.inDistrict(SampleLines.DISTRICT, district),
                        "reason",
                        "The boundary between the districts was drawn anew",
                        "effectiveOn",
                        day.toString()));
    }
}
