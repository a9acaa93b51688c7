package org.throughline.query.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.Amendment.EntryRetracted;
import org.throughline.events.SubjectEvent;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeJoined;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeParted;
import org.throughline.events.implementation.practice.PracticeEvent.PracticeSelected;
import org.throughline.query.history.Remembered;
import org.throughline.query.history.SubjectHistory;
import org.throughline.query.read.Naming.Meanings;
import org.throughline.query.read.Territory;
import org.throughline.query.subject.implementation.practice.PracticeFold;
import org.throughline.query.timeline.Known;

class PracticeNamingTest {

    private static final LocalDate DAY = LocalDate.parse("2018-02-01");

    private final PracticeNaming naming = new PracticeNaming(new PracticeFold());

    @Test
    void whereNobodyJoinedANameEveryNameMeansItself() {
        assertThat(by(null, Known.upTo(9), selected("d1", "pbis", DAY)).areNone())
                .isTrue();
        assertThat(by(null, Known.upTo(9)).areNone()).isTrue();
        assertThat(naming.kind()).isEqualTo("practice");
    }

    @Test
    void aNameMeansWhatTheNearestOrganizationSays() {
        Meanings meanings = by(
                null,
                Known.upTo(9),
                joined("d1", "pbis", "PBIS", DAY),
                joined("s1", "pbis", "SEL", DAY.plusYears(1)),
                selected("s2", "pbis", DAY.plusYears(1)));
        assertThat(meanings.areNone()).isFalse();
        assertThat(meanings.of("pbis", "s1", DAY.minusDays(1))).isEqualTo("pbis");
        assertThat(meanings.of("pbis", "s1", DAY)).isEqualTo("PBIS");
        assertThat(meanings.of("pbis", "s1", DAY.plusYears(1))).isEqualTo("SEL");
        assertThat(meanings.of("pbis", "s2", DAY)).isEqualTo("PBIS");
        assertThat(meanings.of("pbis", "s2", DAY.plusYears(1))).isEqualTo("pbis");
        assertThat(meanings.of("MTSS", "s1", DAY)).isEqualTo("MTSS");
    }

    @Test
    void namesOfNamesAreFollowedAndACircleEnds() {
        Meanings chain = by(
                null,
                Known.upTo(9),
                joined("d1", "swpbs", "pbis", DAY),
                joined("s1", "pbis", "PBIS", DAY),
                joined("d1", "a", "b", DAY),
                joined("d1", "b", "a", DAY));
        assertThat(chain.of("swpbs", "s1", DAY)).isEqualTo("PBIS");
        assertThat(chain.of("swpbs", "d1", DAY)).isEqualTo("pbis");
        assertThat(chain.of("a", "d1", DAY)).isEqualTo("a");
        assertThat(chain.of("b", "d1", DAY)).isEqualTo("b");
    }

    @Test
    void isAskedByTheDayAndByWhatWasKnown() {
        PracticeJoined joined = joined("d1", "pbis", "PBIS", DAY);
        PracticeParted parted = new PracticeParted("d1", "pbis", "why", DAY.plusYears(2));
        LocalDate later = DAY.plusYears(3);
        assertThat(by(null, Known.upTo(2), joined, parted).of("pbis", "d1", later))
                .isEqualTo("pbis");
        assertThat(by(null, Known.upTo(1), joined, parted).of("pbis", "d1", later))
                .isEqualTo("PBIS");
        assertThat(by(null, Known.upTo(0), joined, parted).areNone()).isTrue();
        assertThat(by(DAY, Known.upTo(2), joined, parted).of("pbis", "d1", later))
                .isEqualTo("PBIS");
        assertThat(by(DAY.minusDays(1), Known.upTo(2), joined, parted).areNone())
                .isTrue();
    }

    @Test
    void aNameThatWasJoinedByMistakeMeansItselfOnceThatIsTakenBack() {
        PracticeJoined joined = joined("d1", "pbis", "PBIS", DAY);
        EntryRetracted retracted = new EntryRetracted("practice", "d1~pbis", 1, "why", DAY);
        assertThat(by(null, Known.upTo(1), joined, retracted).of("pbis", "d1", DAY))
                .isEqualTo("PBIS");
        assertThat(by(null, Known.upTo(2), joined, retracted).areNone()).isTrue();
    }

    private Meanings by(@Nullable LocalDate asOf, Known known, SubjectEvent... events) {
        return naming.by(histories(events), asOf, known, lyingInD1());
    }

    private static List<SubjectHistory> histories(SubjectEvent... events) {
        Map<String, List<Remembered>> bySubject = new LinkedHashMap<>();
        long position = 0;
        for (SubjectEvent event : events) {
            position++;
            List<Remembered> of = bySubject.computeIfAbsent(event.subjectId(), id -> new ArrayList<>());
            of.add(new Remembered(position, of.size() + 1L, Instant.EPOCH, null, event));
        }
        return bySubject.entrySet().stream()
                .map(subject -> new SubjectHistory(
                        subject.getKey(),
                        "d1",
                        Set.of("d1"),
                        subject.getValue().getLast().position(),
                        subject.getValue().stream()
                                .sorted(Comparator.comparing(Remembered::effectiveOn))
                                .collect(Collectors.toList())))
                .toList();
    }

    /** Every school lies in d1. */
    private static Territory lyingInD1() {
        return (Territory) Proxy.newProxyInstance(
                Territory.class.getClassLoader(), new Class<?>[] {Territory.class}, (proxy, method, arguments) -> {
                    String unit = String.valueOf(arguments[0]);
                    return method.getName().equals("upwards")
                            ? Arrays.asList(unit, "d1").stream().distinct().toList()
                            : null;
                });
    }

    private static PracticeJoined joined(String organization, String alias, String means, LocalDate day) {
        return new PracticeJoined(organization, alias, means, false, "The same", day);
    }

    private static PracticeSelected selected(String organization, String code, LocalDate day) {
        return new PracticeSelected(
                organization, code, Map.of("en", code), "We need it", List.of("m1"), List.of(), day);
    }
}
