package org.throughline.query.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.events.SubjectEvent;
import org.throughline.events.json.EventJson;
import org.throughline.query.RandomHistory;
import org.throughline.query.Recording;
import org.throughline.query.SubjectKind;
import org.throughline.query.ViewDatabase;
import tools.jackson.databind.JsonNode;

class StateViewsIT {

    /** What PostgreSQL keeps of a name. */
    private static final int LONGEST_NAME = 63;

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

    private static final ViewDatabase EXAMPLES = new ViewDatabase();

    static {
        EXAMPLES.apply(Recording.of(RandomHistory.everyExample()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void showEveryKindAndEveryListInItsState(String name) {
        assertThat(shows(EXAMPLES, ViewDatabase.KINDS.named(name))).isPositive();
    }

    @Property(tries = 5, shrinking = ShrinkingMode.BOUNDED)
    void showWhateverStandsInStates(@ForAll("histories") List<SubjectEvent> history) {
        ViewDatabase views = new ViewDatabase();
        views.apply(Recording.of(history));
        assertThat(ViewDatabase.KINDS.all().stream()
                        .mapToInt(kind -> shows(views, kind))
                        .sum())
                .isPositive();
    }

    @Test
    void haveNoColumnForWordsOrPeopleOfQuestionsAndFeedback() {
        assertThat(columns("channel_questions"))
                .contains("question_id", "to_team_id", "direction", "asked_on", "status", "settled_on")
                .doesNotContain("question", "words", "member_id", "by", "from_role");
        assertThat(columns("exchange"))
                .contains("kind", "to_team_id", "said_on", "settled_on", "withdrawn_on")
                .doesNotContain("words", "member_id", "acknowledged_by", "from_role");
        assertThat(columns("exchange_responses"))
                .contains("outcome", "plan_version", "on")
                .doesNotContain("by", "reason");
    }

    @Test
    void haveTypesToCountAndCompareWith() {
        assertThat(EXAMPLES.client().sql("""
                                select sum(figures_value) + sum(figures_people) > 0 and max("on") > date '2000-01-01'
                                from measure_readings
                                """).query(Boolean.class).single()).isTrue();
        assertThat(columns("resource_ledger_allocations_terms"))
                .contains("allocations_number", "terms_number", "amount_value", "from", "until");
    }

    @Test
    void haveNamesOfTheirOwnThatPostgresqlKeepsWhole() {
        Set<String> views = new HashSet<>(Set.of("timeline", "subject", "progress"));
        for (String statement : StateViews.of(ViewDatabase.KINDS)) {
            List<String> names = new ArrayList<>();
            Matcher matcher = QUOTED.matcher(statement);
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
            assertThat(names).allSatisfy(name -> assertThat(name).hasSizeLessThanOrEqualTo(LONGEST_NAME));
            assertThat(views.add(names.getFirst())).as(names.getFirst()).isTrue();
        }
    }

    static List<String> kinds() {
        return ViewDatabase.KINDS.all().stream().map(SubjectKind::name).toList();
    }

    @Provide
    Arbitrary<List<SubjectEvent>> histories() {
        return RandomHistory.ofUpTo(200);
    }

    /** Compares the views of a kind with its states; the number of rows compared. */
    private static int shows(ViewDatabase database, SubjectKind<?, ?> kind) {
        StateRows rows = new StateRows();
        database.client()
                .sql("""
                        select json_build_object('subject_id', subject_id, 'subject_version', version, 'subject_incomplete', misfit is not null,
                            'subject_position', position, 'subject_district', district, 'subject_unit', unit), state
                        from subject where kind = ? and (state is not null or misfit is not null)
                        """)
                .param(kind.name())
                .query((row, n) -> List.of(row.getString(1), row.getString(2)))
                .list()
                .forEach(row -> rows.add(kind, values(row.getFirst()), EventJson.MAPPER.readTree(row.getLast())));
        rows.byView()
                .forEach((view, expected) -> assertThat(database.client()
                                .sql("select row_to_json(v)::text from \"" + view + "\" v")
                                .query(String.class)
                                .list())
                        .as(view)
                        .map(row -> values(row))
                        .containsExactlyInAnyOrderElementsOf(expected));
        return rows.byView().values().stream().mapToInt(List::size).sum();
    }

    private static Map<String, JsonNode> values(String row) {
        Map<String, JsonNode> columns = new TreeMap<>();
        EventJson.MAPPER.readTree(row).properties().forEach(column -> {
            if (!column.getValue().isNull()) {
                columns.put(column.getKey(), column.getValue());
            }
        });
        return columns;
    }

    private static List<String> columns(String view) {
        return EXAMPLES.client()
                .sql("select column_name from information_schema.columns where table_name = ?")
                .param(view)
                .query(String.class)
                .list();
    }
}
