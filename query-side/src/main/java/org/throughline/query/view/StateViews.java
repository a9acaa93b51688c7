package org.throughline.query.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.throughline.query.SubjectKind;
import org.throughline.query.SubjectKinds;

/**
 * SQL views of the stored states, for tools that read tables. Each kind has one, {@code buy_in}, and each list of records
 * in its state another, {@code buy_in_readings}, down to the lists within lists. They are made of the record types:
 * nothing is written for them, and a new kind has its own as soon as it has a state. They show what a state shows, what
 * was corrected or retracted included.
 */
public final class StateViews {

    private final List<String> statements = new ArrayList<>();

    private StateViews() {}

    /** Statements that create the views beside the table {@code subject}, in the schema the connection looks at. */
    public static List<String> of(SubjectKinds kinds) {
        StateViews views = new StateViews();
        kinds.all().forEach(views::add);
        return List.copyOf(views.statements);
    }

    private void add(SubjectKind<?, ?> kind) {
        StateColumns columns = new StateColumns("""
                (select subject_id, version as subject_version, position as subject_position,
                    district as subject_district, unit as subject_unit, misfit is not null as subject_incomplete,
                    state from subject where kind = '%s' and (state is not null or misfit is not null)) s""".formatted(kind.name()), Set.of());
        columns.select(
                "s.subject_id",
                "s.subject_version",
                "s.subject_position",
                "s.subject_district",
                "s.subject_unit",
                "s.subject_incomplete");
        columns.spread(kind.stateType(), "s.state", "");
        add(snake(kind.name()), columns, List.of());
    }

    /** A view, and one for each list in it; rows of a list have the number of their element in it. */
    private void add(String view, StateColumns columns, List<String> numbers) {
        statements.add("create or replace view \"%s\" as select %s from %s"
                .formatted(view, String.join(", ", columns.selected()), columns.from()));
        for (StateColumns.ListOf list : columns.lists()) {
            String element = "e" + numbers.size();
            StateColumns elements = new StateColumns(
                    "%s cross join lateral json_array_elements(%s) with ordinality as %s (value, number)"
                            .formatted(columns.from(), list.json(), element),
                    list.within());
            List<String> numbered = new ArrayList<>(numbers);
            numbered.add("%s.number::int as \"%s_number\"".formatted(element, list.name()));
            elements.select("s.subject_id", "s.subject_district", "s.subject_unit");
            elements.select(numbered.toArray(String[]::new));
            elements.spread(list.element(), element + ".value", "");
            add(view + "_" + list.name(), elements, numbered);
        }
    }

    /** Camel case and dashes as SQL writes names. */
    static String snake(String name) {
        return name.replace("-", "_").replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
