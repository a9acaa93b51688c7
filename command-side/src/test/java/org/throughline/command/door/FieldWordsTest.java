package org.throughline.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.command.Id;
import org.throughline.command.amend.RetractEntry;
import org.throughline.command.door.FieldWords.Entry;
import org.throughline.command.door.FieldWords.Said;
import org.throughline.events.EventCatalog;

/** Whoever adds a command or a field is told here what is not described yet. */
class FieldWordsTest {

    private static final FieldWords WORDS = FieldWords.SHIPPED;
    /** What ids are of that are no subjects of the log. */
    private static final Set<String> BESIDE = Set.of(
            "person", "person-or-role", "person-role-or-words", "team-or-person", "person-team-or-role", "focus-area");

    private final CommandRegistry registry = new CommandRegistry();

    @Test
    void everyFieldOfEveryCommandHasATitleAndADescription() {
        Set<String> without = new TreeSet<>();
        records()
                .forEach(record -> Arrays.stream(record.getRecordComponents())
                        .filter(field -> WORDS.of(record, field.getName()).isEmpty())
                        .forEach(field -> without.add(record.getSimpleName() + "." + field.getName())));

        assertThat(without)
                .as("fields of which command-side/src/main/resources/fields says nothing")
                .isEmpty();
    }

    @Test
    void everyCommandSaysWhatSomebodyWantsWhoSendsIt() {
        assertThat(registry.types())
                .allSatisfy(type -> assertThat(WORDS.of(type.record())).hasValueSatisfying(entry -> {
                    assertThat(entry.wish()).matches("[a-z].*[^.]");
                    assertThat(entry.description()).matches("[A-Z].*\\.");
                }));
        assertThat(registry.types().stream()
                        .map(type -> WORDS.of(type.record()).orElseThrow().wish()))
                .doesNotHaveDuplicates();
    }

    /** By it a form finds the command that puts an entry right. */
    @Test
    void everyCommandNamesTheEventItRecordsAndNoTwoTheSame() {
        Set<String> events = EventCatalog.ALL.types().stream()
                .map(type -> type.payload().getSimpleName())
                .collect(Collectors.toSet());
        List<String> recorded = registry.types().stream()
                .filter(type -> type.record() != RetractEntry.class)
                .map(type -> type.records().orElse(type.name() + " names none"))
                .toList();

        assertThat(recorded).isSubsetOf(events).doesNotHaveDuplicates();
    }

    @Test
    void nothingIsDescribedThatThereIsNot() {
        Set<String> described = new TreeSet<>();
        WORDS.all().forEach((name, entry) -> {
            described.add(name);
            if (entry.fields() != null) {
                entry.fields().keySet().forEach(field -> described.add(name + "." + field));
            }
        });
        described.removeIf(name -> name.startsWith("anywhere"));
        described.removeAll(records().stream()
                .flatMap(record -> Stream.concat(
                        Stream.of(record.getSimpleName()),
                        Arrays.stream(record.getRecordComponents())
                                .map(field -> record.getSimpleName() + "." + field.getName())))
                .collect(Collectors.toSet()));

        assertThat(described).isEmpty();
    }

    @Test
    void whatIsSaidIsShortPlainAndEndsAsASentence() {
        assertThat(said()).allSatisfy(said -> {
            assertThat(said.title()).matches("[A-Z].{0,39}").doesNotContain(".");
            assertThat(said.description()).matches("[A-Z0-9].{5,160}[.]");
        });
    }

    @Test
    void idsSayWhatTheyAreOfAndNamesAKindThereIs() {
        Set<String> kinds = new TreeSet<>(BESIDE);
        EventCatalog.ALL.types().forEach(type -> kinds.add(type.subject()));

        assertThat(said().map(Said::refersTo).filter(kind -> kind != null)).isSubsetOf(kinds);
    }

    /** An id that another record of the same command made up, or that a client makes up itself, is of nothing else. */
    @Test
    void everyIdOfAnOrganizationATeamOrAPersonSaysSo() throws NoSuchFieldException {
        Set<String> silent = new TreeSet<>();
        for (Class<?> record : records()) {
            for (RecordComponent field : record.getRecordComponents()) {
                boolean own = record.getDeclaredField(field.getName())
                        .isAnnotationPresent(org.throughline.command.OrNewId.class);
                boolean id = record.getDeclaredField(field.getName()).isAnnotationPresent(Id.class);
                boolean named = field.getName().matches(".*([Oo]rganization|[Tt]eam|[Mm]ember|[Pp]lan|district)Id");
                if (id
                        && named
                        && !own
                        && WORDS.of(record, field.getName()).orElseThrow().refersTo() == null) {
                    silent.add(record.getSimpleName() + "." + field.getName());
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    @Test
    void theSchemaOfACommandCarriesThem() {
        var schema = registry.find("appoint-member").orElseThrow().schema();

        assertThat(schema.path("title").asString()).isEqualTo("appoint a member to a team");
        assertThat(schema.at("/properties/teamId/title").asString()).isEqualTo("Team");
        assertThat(schema.at("/properties/teamId/x-refers-to").asString()).isEqualTo("team");
        assertThat(schema.at("/properties/role/x-vocabulary").asString()).isEqualTo("roles");
        assertThat(registry.find("draft-action-plan")
                        .orElseThrow()
                        .schema()
                        .at("/properties/steps/items/properties/due/properties/month/title")
                        .asString())
                .isEqualTo("Month");
    }

    private Stream<Said> said() {
        return WORDS.all().values().stream()
                .map(Entry::fields)
                .filter(fields -> fields != null)
                .flatMap(fields -> fields.values().stream());
    }

    private Set<Class<?>> records() {
        Set<Class<?>> found = new LinkedHashSet<>();
        registry.types().forEach(type -> gather(type.record(), found));
        return found;
    }

    private static void gather(Class<?> record, Set<Class<?>> found) {
        if (found.add(record)) {
            Arrays.stream(record.getRecordComponents())
                    .flatMap(field -> within(field.getGenericType()).stream())
                    .forEach(part -> gather(part, found));
        }
    }

    private static List<Class<?>> within(Type type) {
        List<Class<?>> records = new ArrayList<>();
        if (type instanceof Class<?> named && named.isRecord()) {
            records.add(named);
        } else if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(part -> records.addAll(within(part)));
        }
        return records;
    }
}
