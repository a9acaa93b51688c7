package org.throughline.infra.benchmarks.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RenamingTest {

    private final Renaming names = new Renaming(
            Map.of(
                    "state",
                    Ownership.STATE,
                    "district",
                    Ownership.DISTRICT,
                    "school",
                    Ownership.BLOCK,
                    "m-1",
                    Ownership.BLOCK),
            3,
            12);

    @Test
    void namesWhatThereIsOneOfInEachDistrictOrBlock() {
        assertThat(names.id("state")).isEqualTo("state");
        assertThat(names.id("district")).isEqualTo("district-d03");
        assertThat(names.id("school")).isEqualTo("school-d03c12");
    }

    @Test
    void namesATrackByItsSchool() {
        assertThat(names.id("school/PBIS")).isEqualTo("school-d03c12/PBIS");
    }

    @Test
    void renamesWholeTextsAndKeysOnly() {
        assertThat(names.json("""
                {"unit":"school","m-1":"PRESENT","title":"Our school \\"school\\" in the district","in":["district","PBIS"]}""")).isEqualTo("""
                {"unit":"school-d03c12","m-1-d03c12":"PRESENT","title":"Our school \\"school\\" in the district","in":["district-d03","PBIS"]}""");
    }
}
