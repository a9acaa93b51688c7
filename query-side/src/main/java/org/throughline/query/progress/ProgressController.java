package org.throughline.query.progress;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.events.rulebook.Limit;
import org.throughline.events.stage.ActivityCatalogue;
import org.throughline.query.fidelity.FidelityStory;
import org.throughline.query.organization.OrganizationStory;
import org.throughline.query.progress.StageScoresAnswer.Source;
import org.throughline.query.progress.StageScoresAnswer.StalledAfter;
import org.throughline.query.progress.TrackScore.CatalogueChoice;
import org.throughline.query.read.Asked;
import org.throughline.query.read.Parameters;
import org.throughline.query.read.ReadRefusal;
import org.throughline.query.read.ReadRefusal.Code;
import org.throughline.query.read.Snapshot;
import org.throughline.query.read.Snapshots;
import org.throughline.query.read.Window;
import org.throughline.query.readiness.ReadinessStory;
import org.throughline.query.rulebook.RulebookState;
import org.throughline.query.rulebook.RulebookStory;
import org.throughline.query.stage.StageState;
import org.throughline.query.stage.StageStory;

/** Questions across tracks: {@code GET /api/audit/stage-changes} and {@code GET /api/audit/stage-scores}. */
@RestController
final class ProgressController {

    private final Snapshots snapshots;

    ProgressController(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @GetMapping(path = "/api/audit/stage-changes", produces = MediaType.APPLICATION_JSON_VALUE)
    StageChangesAnswer changes(
            Asked asked,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String practice,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        Snapshot snapshot = snapshots.at(asked, district);
        StageChanges changes = new StageChanges(
                snapshot.states(new OrganizationStory()),
                snapshot.states(new ReadinessStory()),
                snapshot.states(new FidelityStory()),
                new Past(snapshot::history),
                snapshot.day());
        return changes.within(
                Parameters.day("from", from),
                Window.last(to, snapshot.day()),
                tracks(snapshot, Parameters.text("practice", practice)),
                snapshot.position());
    }

    @GetMapping(path = "/api/audit/stage-scores", produces = MediaType.APPLICATION_JSON_VALUE)
    StageScoresAnswer scores(
            Asked asked,
            @RequestParam(required = false) @Nullable String district,
            @RequestParam(required = false) @Nullable String practice,
            @RequestParam(required = false) @Nullable String catalogueVersion,
            @RequestParam(required = false) @Nullable String stalledAfterDays) {
        Snapshot snapshot = snapshots.at(asked, district);
        return StageScoresAnswer.of(
                snapshot.states(new StageStory()),
                snapshot.states(new OrganizationStory()),
                Parameters.text("practice", practice),
                choice(Parameters.text("catalogueVersion", catalogueVersion)),
                stalledAfter(Parameters.number("stalledAfterDays", stalledAfterDays), snapshot),
                snapshot.day(),
                snapshot.position());
    }

    /** What the four stages are called elsewhere. */
    @GetMapping(path = "/api/stage-mapping", produces = MediaType.APPLICATION_JSON_VALUE)
    StageMapping mapping() {
        return Catalogues.MAPPING;
    }

    /** What there is to do in each stage, by version. */
    @GetMapping(path = "/api/stage-activities", produces = MediaType.APPLICATION_JSON_VALUE)
    List<ActivityCatalogue> activities() {
        return Catalogues.ACTIVITIES.versions();
    }

    private static List<StageState> tracks(Snapshot snapshot, @Nullable String practice) {
        return snapshot.states(new StageStory()).stream()
                .filter(track -> practice == null || practice.equals(track.practice()))
                .toList();
    }

    private static CatalogueChoice choice(@Nullable String version) {
        if (version == null) {
            return Catalogues.ACTIVITIES::inForceOn;
        }
        ActivityCatalogue one = Catalogues.ACTIVITIES
                .named(version)
                .orElseThrow(() -> ReadRefusal.of(
                                Code.BAD_PARAMETER, "There is no version '%s' of the catalogue".formatted(version))
                        .with("parameter", "catalogueVersion"));
        return day -> one;
    }

    private static StalledAfter stalledAfter(@Nullable Long asked, Snapshot snapshot) {
        if (asked != null) {
            if (asked > Integer.MAX_VALUE) {
                throw ReadRefusal.of(Code.BAD_PARAMETER, "stalledAfterDays=%d is too many days".formatted(asked))
                        .with("parameter", "stalledAfterDays");
            }
            return new StalledAfter(asked.intValue(), Source.REQUEST);
        }
        String district = snapshot.district();
        RulebookState rules = district == null
                ? RulebookState.usual("")
                : snapshot.state(new RulebookStory(), district).orElseGet(() -> RulebookState.usual(district));
        LocalDate day = snapshot.day();
        return new StalledAfter(
                rules.number(Limit.STALLED_AFTER_DAYS, day),
                rules.limits().stream().anyMatch(limit -> limit.limit() == Limit.STALLED_AFTER_DAYS)
                        ? Source.RULEBOOK
                        : Source.USUAL);
    }
}
