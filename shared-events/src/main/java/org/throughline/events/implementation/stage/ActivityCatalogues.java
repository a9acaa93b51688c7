package org.throughline.events.implementation.stage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.events.Versions;

/** Every version of the catalogue of stage activities, the oldest first. */
public final class ActivityCatalogues {

    /** The files of the catalogue, on the class path; whoever reads them reads them all. */
    public static final String FILES = "classpath*:catalogues/stage-activities-*.json";

    private final Versions<ActivityCatalogue> versions;

    /**
     * Holds these versions.
     *
     * @throws IllegalArgumentException when there is none, a version or a day is there twice, or a code means an
     *     activity of another stage in another version
     */
    public ActivityCatalogues(List<ActivityCatalogue> versions) {
        require(!versions.isEmpty(), "there is no catalogue of stage activities");
        require(isDistinct(versions.stream().map(ActivityCatalogue::version).toList()), "a version is there twice");
        require(isDistinct(versions.stream().map(ActivityCatalogue::effectiveOn).toList()), "a day is there twice");
        versions.forEach(version -> require(
                isDistinct(
                        version.activities().stream().map(StageActivity::code).toList()),
                "a code is there twice in version " + version.version()));
        require(everyCodeKeepsItsStage(versions), "a code means activities of different stages");
        this.versions = new Versions<>(versions);
    }

    private static boolean everyCodeKeepsItsStage(List<ActivityCatalogue> versions) {
        List<StageActivity> all = versions.stream()
                .flatMap(version -> version.activities().stream())
                .toList();
        long codes = all.stream().map(StageActivity::code).distinct().count();
        return codes
                == all.stream()
                        .map(activity -> activity.code() + " " + activity.stage())
                        .distinct()
                        .count();
    }

    /** All of them, the oldest first. */
    public List<ActivityCatalogue> versions() {
        return versions.all();
    }

    /** The version called so. */
    public Optional<ActivityCatalogue> named(String version) {
        return versions.all().stream()
                .filter(candidate -> candidate.version().equals(version))
                .findFirst();
    }

    /** The version in force on a day; the oldest for the days before it. */
    public ActivityCatalogue inForceOn(LocalDate day) {
        return versions.on(day);
    }

    private static boolean isDistinct(List<?> values) {
        return values.stream().distinct().count() == values.size();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
