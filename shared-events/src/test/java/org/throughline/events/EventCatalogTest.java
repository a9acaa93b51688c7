package org.throughline.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.events.teams.team.TeamEvent;
import org.throughline.events.teams.team.TeamEvent.TeamFormed;

class EventCatalogTest {

    private static final LocalDate DAY = LocalDate.parse("2018-09-01");

    @Subject("choir")
    sealed interface ChoirEvent extends SubjectEvent {

        record SongLearned(String subjectId, LocalDate effectiveOn) implements ChoirEvent {}

        @Revision(3)
        record SongSung(String subjectId, LocalDate effectiveOn) implements ChoirEvent {}
    }

    @Subject("band")
    sealed interface BandEvent extends SubjectEvent {

        record SongLearned(String subjectId, LocalDate effectiveOn) implements BandEvent {}
    }

    @Subject("open")
    interface OpenEvent extends SubjectEvent {}

    sealed interface UnnamedEvent extends SubjectEvent {

        record Happened(String subjectId, LocalDate effectiveOn) implements UnnamedEvent {}
    }

    @Test
    void knowsEveryEventOfEveryFamilyUnderANameOfItsOwn() {
        assertThat(EventCatalog.ALL.types())
                .extracting(EventType::name)
                .doesNotHaveDuplicates()
                .contains("OrganizationRegistered", "TeamFormed", "VisionAdopted", "StageEntered")
                .contains("FidelityCheckRecorded", "ActionPlanDrafted");
        assertThat(EventCatalog.ALL.types()).allSatisfy(type -> {
            assertThat(EventCatalog.ALL.named(type.name())).contains(type);
            assertThat(EventCatalog.ALL.of(type.payload())).isEqualTo(type);
        });
    }

    @Test
    void namesTheKindsOfSubjectInTheOrderOfTheFamilies() {
        assertThat(EventCatalog.ALL.subjects())
                .startsWith("organization", "team", "direction", "stage", "fidelity-check", "plan")
                .doesNotHaveDuplicates();
    }

    @Test
    void holdsEventsThatSayNothingForTheirFirstRevision() {
        EventCatalog catalog = new EventCatalog(List.of(ChoirEvent.class));
        assertThat(catalog.of(ChoirEvent.SongLearned.class).revision()).isEqualTo(1);
        assertThat(catalog.of(ChoirEvent.SongSung.class).revision()).isEqualTo(3);
        assertThat(catalog.of(ChoirEvent.SongSung.class).subject()).isEqualTo("choir");
    }

    @Test
    void refusesAFamilyThatIsNotSealed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EventCatalog(List.of(OpenEvent.class)))
                .withMessageContaining("sealed");
    }

    @Test
    void refusesAFamilyWithoutAName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EventCatalog(List.of(UnnamedEvent.class)))
                .withMessageContaining("@Subject");
    }

    @Test
    void refusesANameThatTwoFamiliesUse() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EventCatalog(List.of(ChoirEvent.class, BandEvent.class)))
                .withMessageContaining("SongLearned");
    }

    @Test
    void doesNotKnowRecordsOfNoFamilyOrNamesNobodyGave() {
        EventCatalog catalog = new EventCatalog(List.of(TeamEvent.class));
        assertThat(catalog.of(TeamFormed.class).name()).isEqualTo("TeamFormed");
        assertThat(catalog.named("SongLearned")).isEmpty();
        SubjectEvent stranger = new ChoirEvent.SongLearned("choir-1", DAY);
        assertThatIllegalArgumentException().isThrownBy(() -> catalog.of(stranger.getClass()));
    }
}
