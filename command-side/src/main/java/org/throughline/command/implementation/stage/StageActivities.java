package org.throughline.command.implementation.stage;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.command.JsonFiles;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.events.implementation.stage.ActivityCatalogue;
import org.throughline.events.implementation.stage.ActivityCatalogues;
import org.throughline.events.implementation.stage.StageActivity;
import tools.jackson.databind.json.JsonMapper;

/** The activities that can be recorded, by the versions of their catalogue. */
final class StageActivities {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final ActivityCatalogues SHIPPED = new ActivityCatalogues(
            JsonFiles.read(ActivityCatalogues.FILES, json -> JSON.readValue(json, ActivityCatalogue.class)));

    private StageActivities() {}

    /** An activity, and the version of the catalogue that defines it. */
    record Defined(StageActivity activity, String version) {}

    /**
     * The activity with this code.
     *
     * @param version of the catalogue; the one in force on that day when absent
     * @throws Refusal UNKNOWN_REFERENCE or CODE_UNKNOWN, naming what there is
     */
    static Defined require(@Nullable String version, String code, LocalDate day) {
        ActivityCatalogue catalogue = version == null ? SHIPPED.inForceOn(day) : requireVersion(version);
        StageActivity activity = catalogue.activity(code).orElseThrow(() -> {
            List<String> codes =
                    catalogue.activities().stream().map(StageActivity::code).toList();
            return Refusal.of(
                            RefusalCode.CODE_UNKNOWN,
                            "Version %s of the catalogue has no activity %s".formatted(catalogue.version(), code))
                    .with("available", codes);
        });
        return new Defined(activity, catalogue.version());
    }

    private static ActivityCatalogue requireVersion(String version) {
        List<String> versions =
                SHIPPED.versions().stream().map(ActivityCatalogue::version).toList();
        return SHIPPED.named(version)
                .orElseThrow(() -> Refusal.of(
                                RefusalCode.UNKNOWN_REFERENCE,
                                "There is no version %s of the catalogue of stage activities".formatted(version))
                        .with("available", versions));
    }
}
