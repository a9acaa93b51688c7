package org.throughline.query.measure;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.events.measure.MeasureCategory;
import org.throughline.query.fidelity.FidelityStory;
import org.throughline.query.organization.OrganizationStory;
import org.throughline.query.read.Asked;
import org.throughline.query.read.Parameters;
import org.throughline.query.read.ReadRefusal;
import org.throughline.query.read.ReadRefusal.Code;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Snapshots;
import org.throughline.query.read.Window;
import org.throughline.query.stage.StageStory;
import org.throughline.query.team.composition.Profiles;

/** Questions across measures: {@code GET /api/audit/outcomes} and {@code GET /api/audit/measures}. */
@RestController
final class MeasureController {

    private final Snapshots snapshots;

    MeasureController(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @GetMapping(path = "/api/audit/outcomes", produces = MediaType.APPLICATION_JSON_VALUE)
    OutcomesAnswer outcomes(
            Asked asked,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String practice) {
        Snapshot snapshot = snapshots.at(asked, district);
        String only = Parameters.text("practice", practice);
        return new Outcomes(
                        snapshot.states(new OrganizationStory()),
                        snapshot.states(new StageStory()).stream()
                                .filter(track -> only == null || only.equals(track.practice()))
                                .toList(),
                        snapshot.states(new FidelityStory()),
                        snapshot.states(new MeasureStory()),
                        Profiles.SHIPPED.on(snapshot.day()).schoolYears(),
                        snapshot.day())
                .answer(snapshot.position());
    }

    @GetMapping(path = "/api/audit/measures", produces = MediaType.APPLICATION_JSON_VALUE)
    MeasuresAnswer measures(
            Asked asked,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        Snapshot snapshot = snapshots.at(asked, district);
        Measures measures = new Measures(snapshot.states(new MeasureStory()), snapshot.states(new StageStory()));
        Window window = Window.of(from, to, measures.beginning(snapshot.day()), snapshot.day());
        return measures.answer(snapshot.position(), snapshot.day(), window, category(category));
    }

    private static @Nullable MeasureCategory category(@Nullable String text) {
        String wanted = Parameters.text("category", text);
        if (wanted == null) {
            return null;
        }
        return Arrays.stream(MeasureCategory.values())
                .filter(category -> category.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> ReadRefusal.of(
                                Code.BAD_PARAMETER,
                                "There is no category '%s'; there are %s"
                                        .formatted(wanted, Arrays.toString(MeasureCategory.values())))
                        .with("parameter", "category"));
    }
}
