package org.throughline.query.page.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.ground.organization.OrganizationKind;
import org.throughline.query.subject.ground.organization.OrganizationState;

class UnitNamesTest {

    private final UnitNames names = UnitNames.of(List.of(
            unit("d1", "Oak District", null),
            unit("d2", "Ash District", null),
            unit("s1", "Lincoln Elementary", "d1"),
            unit("s2", "Lincoln Elementary", "d2"),
            unit("s3", "North Middle School", "d1"),
            unit("s4", "North High School", "d1")));

    @Test
    void tellsTwoOfOneNameApart() {
        assertThat(names.name("s1")).contains("Lincoln Elementary (Oak District, since 2015-08-01)");
        assertThat(names.name("s2")).contains("Lincoln Elementary (Ash District, since 2015-08-01)");
        assertThat(names.name("s3")).contains("North Middle School");
        assertThat(names.name("s9")).isEmpty();
        assertThat(names.has("s9")).isFalse();
    }

    @Test
    void findsOneByItsNameOrAPartOfIt() {
        assertThat(names.meant("north middle school").id()).contains("s3");
        assertThat(names.meant("  Middle north ").id()).contains("s3");
        assertThat(names.meant("lincoln ash").id()).contains("s2");
        assertThat(names.meant("Oak District").id()).contains("d1");
    }

    @Test
    void saysWhyATextMeansNothingThatCouldBeShown() {
        assertThat(names.meant("north").id()).isEqualTo(Optional.empty());
        assertThat(names.meant("north").fault("north"))
                .isEqualTo("“north” may be North High School, or North Middle School");
        assertThat(names.meant("zzz").fault("zzz")).isEqualTo("Nothing is called “zzz”");
    }

    @Test
    void offersNoListThatIsTooLongToSend() {
        List<OrganizationState> many = IntStream.range(0, 400)
                .mapToObj(i -> unit("s" + i, "School " + i, null))
                .toList();
        assertThat(UnitNames.of(many).offered()).hasSize(UnitNames.MOST_OFFERED);
        assertThat(UnitNames.of(many).meant("School 399").id()).contains("s399");
    }

    private static OrganizationState unit(String id, String name, @Nullable String parent) {
        return new OrganizationState(
                id,
                parent == null ? OrganizationKind.DISTRICT : OrganizationKind.SCHOOL,
                name,
                parent,
                null,
                null,
                LocalDate.parse("2015-08-01"),
                null,
                null,
                null,
                List.of(),
                List.of());
    }
}
