package org.throughline.infra.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.throughline.command.door.CommandRegistry;
import org.throughline.command.door.CommandType;
import org.throughline.events.json.EventJson;
import tools.jackson.databind.JsonNode;

/** What can be said of the sample data without running it. */
class SampleLinesTest {

    private static final Set<String> FIELDS =
            Set.of("command", "commandId", "originallyRecordedAt", "actor", "payload");
    private static final Set<String> OF_A_CORRECTION = Set.of("corrects", "because");

    private final List<SampleLine> lines = SampleDistrict.read();

    @Test
    void everyLineIsAnEnvelopeWithAnActorAndNothingElse() throws Exception {
        Resource[] years = new PathMatchingResourcePatternResolver().getResources("classpath:sample/*.ndjson");
        assertThat(years).hasSizeGreaterThanOrEqualTo(10);
        for (Resource year : years) {
            year.getContentAsString(StandardCharsets.UTF_8).lines().forEach(line -> {
                Set<String> fields =
                        new HashSet<>(EventJson.MAPPER.readTree(line).propertyNames());
                if (fields.removeAll(OF_A_CORRECTION)) {
                    assertThat(line).contains("\"corrects\":", "\"because\":");
                }
                assertThat(fields).isEqualTo(FIELDS);
            });
        }
    }

    @Test
    void everyLineNamesACommandOfTheDoor() {
        CommandRegistry registry = new CommandRegistry();
        assertThat(lines)
                .allSatisfy(line ->
                        assertThat(registry.find(line.request().command())).isPresent());
    }

    @Test
    void everyCommandThereIsHasALineAtLeast() {
        assertThat(lines)
                .extracting(line -> line.request().command())
                .containsAll(new CommandRegistry()
                        .types().stream().map(CommandType::name).toList());
    }

    @Test
    void aCommandIdNamesItsFileAndIsUsedOnce() {
        assertThat(lines).extracting(SampleLine::commandId).doesNotHaveDuplicates();
        assertThat(lines).allSatisfy(line -> {
            String file = line.place().substring(0, line.place().indexOf(".ndjson"));
            assertThat(line.commandId()).startsWith("sample-" + file.replaceFirst("^(\\d{4})-\\d\\d$", "$1") + "-");
        });
    }

    @Test
    void aFileNamedByASchoolYearTellsThatYear() {
        assertThat(lines)
                .filteredOn(line -> Character.isDigit(line.place().charAt(0)))
                .allSatisfy(line -> assertThat(line.place()).startsWith(schoolYear(recordedAt(line)) + "-"));
    }

    /** The log's clock never runs backwards, so a line out of order would be recorded at another time than it says. */
    @Test
    void linesComeInTheOrderOfTheirRecordedTimes() {
        List<Instant> times = lines.stream().map(SampleLinesTest::recordedAt).toList();
        assertThat(times).isSorted();
    }

    @Test
    void nothingIsRecordedBeforeItIsTrue() {
        assertThat(lines)
                .filteredOn(line -> line.request().payload().has("effectiveOn"))
                .allSatisfy(line -> assertThat(effectiveOn(line))
                        .isBeforeOrEqualTo(LocalDate.ofInstant(recordedAt(line), ZoneOffset.UTC)));
    }

    @Test
    void someFactsAreRecordedMonthsLate() {
        assertThat(lines)
                .filteredOn(line -> line.request().payload().has("effectiveOn"))
                .filteredOn(line ->
                        effectiveOn(line).plusMonths(2).isBefore(LocalDate.ofInstant(recordedAt(line), ZoneOffset.UTC)))
                .hasSizeGreaterThan(3);
    }

    @Test
    void peopleAreIdsAndNeverNames() {
        Stream<String> members = lines.stream()
                .map(line -> line.request().payload().path("memberId").asString(""))
                .filter(member -> !member.isEmpty());
        assertThat(Stream.concat(members, lines.stream().map(SampleLine::actor)))
                .allMatch(id -> id.matches("m-\\d{3}"));
    }

    @Test
    void idsAreMarkedAsSampleSoThatTheyCollideWithNothing() {
        Set<String> ids = lines.stream()
                .map(line -> line.request().payload())
                .flatMap(payload -> Stream.of("organizationId", "teamId", "planId", "checkId")
                        .map(field -> payload.path(field).asString("")))
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
        assertThat(ids).isNotEmpty().allMatch(id -> id.startsWith("sample-"));
    }

    private static LocalDate effectiveOn(SampleLine line) {
        JsonNode payload = line.request().payload();
        return LocalDate.parse(payload.path("effectiveOn").stringValue());
    }

    private static Instant recordedAt(SampleLine line) {
        return line.recordedAt();
    }

    private static int schoolYear(Instant moment) {
        OffsetDateTime day = moment.atOffset(ZoneOffset.UTC);
        return day.getMonth().compareTo(Month.JULY) < 0 ? day.getYear() - 1 : day.getYear();
    }
}
